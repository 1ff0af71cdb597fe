import { setTimeout as pause } from 'node:timers/promises';
import { clock } from '../../../runner/clock.ts';
import { float } from '../../distribution.ts';
import { defineObjective } from '../search-objective.ts';

type Trouble = 'throw' | 'throw-later' | 'hang' | 'exit' | 'spin' | 'nan';

/** What {@link valley} does besides giving numbers. */
export interface ValleyOptions {
  readonly steps?: number;
  /** Time between two steps. */
  readonly delayMs?: number;
  /** Time that each step computes, without ever waiting. */
  readonly busyMs?: number;
  /** What the trial of a number does at its second step. */
  readonly trouble?: Readonly<Record<string, Trouble>>;
}

/** An objective for tests, in a module of its own: the numbers of a trial depend on its parameter and its own generator. */
export default ({ steps = 4, delayMs = 0, busyMs = 0, trouble = {} }: ValleyOptions = {}) =>
  defineObjective({
    space: { x: float({ low: -3, high: 3 }) },
    maxResource: steps,
    async *run({ params: { x }, trial, rng, to }) {
      const noise = rng.fork('noise');
      for (let step = 1; step <= to; step++) {
        if (delayMs > 0) await pause(delayMs);
        if (busyMs > 0) compute(busyMs);
        const value = x ** 2 + noise.uniform() / step;
        if (step === 2) await misbehave(trouble[trial]);
        if (step === 2 && trouble[trial] === 'nan') return NaN;
        if (step === to) return value;
        yield { step, value };
      }
      return NaN;
    },
  });

function compute(milliseconds: number): void {
  const end = clock() + milliseconds;
  while (clock() < end);
}

async function misbehave(what: Trouble | undefined): Promise<void> {
  if (what === 'throw') throw new Error('the valley is closed');
  if (what === 'exit') process.exit(7);
  if (what === 'throw-later') {
    setTimeout(() => {
      throw new Error('the valley has closed');
    });
    await new Promise(() => undefined);
  }
  if (what === 'hang') await new Promise(() => setInterval(() => undefined, 1000));
  if (what === 'spin') for (;;);
}
