import type { Callback } from './pipe.ts';

/** JSON has no NaN and no infinities: `JSON.stringify` would write null, which says nothing. */
const named = (_key: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;

/**
 * Writes every event of training as a line of JSON, as it comes; numbers that are not finite as the strings `"NaN"`,
 * `"Infinity"` and `"-Infinity"`. Every line ends with `\n`, so that a file written line by line is readable at any moment.
 *
 * @example
 * const lines = [];
 * const events = [{ type: 'step', step: 1, epoch: 1, loss: 2.25, rate: 0.5 }, { type: 'done', step: 1, epoch: 1 }];
 * for (const event of pipe(events, jsonl({ write: (line) => lines.push(line) }))) event.step; // 1
 * lines.join(''); // '{"type":"step","step":1,"epoch":1,"loss":2.25,"rate":0.5}\n{"type":"done","step":1,"epoch":1}\n'
 */
export function jsonl({ write }: { write(line: string): void }): Callback {
  return function* (events) {
    for (const event of events) {
      write(`${JSON.stringify(event, named)}\n`);
      yield event;
    }
  };
}
