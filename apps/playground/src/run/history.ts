import type { Task } from '@downhill/experiments';
import type { Report } from './protocol.ts';

/** All that a task has reported so far, column by column, and its output when it has ended. */
export class History {
  readonly task: Task;
  /** Finished share after each report. */
  readonly done: number[] = [];
  /** A value for each report; NaN where a report had none. */
  readonly metrics = new Map<string, number[]>();
  output: unknown;
  failure: string | undefined;
  ended = false;

  constructor(task: Task) {
    this.task = task;
  }

  get length(): number {
    return this.done.length;
  }

  add({ done, metrics }: Report): void {
    const at = this.done.push(done) - 1;
    for (const [name, value] of Object.entries(metrics)) {
      let column = this.metrics.get(name);
      if (column === undefined) this.metrics.set(name, (column = Array<number>(at).fill(Number.NaN)));
      column.push(value);
    }
    for (const column of this.metrics.values()) if (column.length === at) column.push(Number.NaN);
  }
}
