/**
 * The child's side of the protocol: one JSON document a line on stdin, one answer a line on stdout.
 *
 *   { open: workload }  → { losses: number[] } | { unsupported: reason }
 *   { burst: n }        → { ns }: nanoseconds per repetition over n repetitions
 *   { close: true }     → { closed: true }
 *
 * A contestant gives `open(workload, inputs)` and returns `{ step(i), check }`: `step(i)` does one unit of work with
 * batch i and returns the loss (a number or a promise of one).
 */
import { createInterface } from 'node:readline';
import { readInputs } from './inputs.mjs';

export async function drive({ name, version, open }) {
  const answer = (value) => process.stdout.write(`${JSON.stringify(value)}\n`);
  let current;
  let at = 0;
  answer({ name, version });
  for await (const line of createInterface({ input: process.stdin })) {
    const order = JSON.parse(line);
    try {
      if (order.open) {
        current = await open(order.open, readInputs(order.open));
        at = 0;
        if (current.unsupported) answer({ unsupported: current.unsupported });
        else {
          const losses = [];
          for (let i = 0; i < order.open.checkSteps; i++) losses.push(await current.step(at++));
          answer({ losses });
        }
      } else if (order.burst) {
        const start = process.hrtime.bigint();
        for (let i = 0; i < order.burst; i++) {
          const result = current.step(at++);
          if (result instanceof Promise) await result;
        }
        answer({ ns: Number(process.hrtime.bigint() - start) / order.burst });
      } else {
        await current?.close?.();
        current = undefined;
        answer({ closed: true });
      }
    } catch (error) {
      answer({ unsupported: `${error.stack ?? error}` });
    }
  }
}
