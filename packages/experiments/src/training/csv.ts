import type { Callback } from './pipe.ts';

const columns = ['step', 'epoch', 'loss', 'train_loss', 'train_accuracy', 'test_loss', 'test_accuracy', 'rate'];

/**
 * Writes training as lines of CSV: a header, then a row for each step and each evaluation; what a row does not know is
 * left empty. Every line ends with `\n`, so that a file written line by line is readable at any moment.
 *
 * @example
 * const lines = [];
 * const events = [{ type: 'step', step: 1, epoch: 1, loss: 2.25, rate: 0.5 }, { type: 'done', step: 1, epoch: 1 }];
 * for (const event of pipe(events, csv({ write: (line) => lines.push(line.trim()) }))) event.step; // 1
 * lines[1]; // 1,1,2.25,,,,,0.5
 */
export function csv({ write }: { write(line: string): void }): Callback {
  const row = (...cells: readonly (number | undefined)[]): void => {
    write(`${cells.map((cell) => cell ?? '').join(',')}\n`);
  };
  return function* (events) {
    write(`${columns.join(',')}\n`);
    for (const event of events) {
      const { type, step, epoch } = event;
      if (type === 'step') row(step, epoch, event.loss, undefined, undefined, undefined, undefined, event.rate);
      if (type === 'evaluation') {
        const { train, test } = event;
        row(step, epoch, undefined, train?.loss, train?.accuracy, test?.loss, test?.accuracy, undefined);
      }
      yield event;
    }
  };
}
