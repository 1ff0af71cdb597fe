import type { RunEvent } from '../../runner/run-event.ts';

/** What is known of one experiment of several. */
interface Known {
  readonly id: string;
  tasks: number;
  finished: number;
  /** Share done of the tasks that are being worked on. */
  readonly running: Map<string, number>;
  timed: number;
  timedMs: number;
}

/** How far several experiments together are. */
export interface OverviewProgress {
  /** Finished share of the work, by time. */
  readonly done: number;
  /** Estimate; undefined until a task has been timed. */
  readonly remainingMs: number | undefined;
  readonly finishedTasks: number;
  readonly tasks: number;
}

/**
 * How much work, in milliseconds, what is usual counts for against what has been timed: the first tasks are short and say
 * more about the start of workers than about the machine.
 */
const USUAL_WEIGHT_MS = 5000;

/**
 * Adds up the progress of several experiments, whose tasks take very different times.
 *
 * A task counts as long as the tasks of its experiment took so far. Before one of them is finished, it counts as long as
 * it usually takes (`usualMs`), corrected by how the others of this run compare with what is usual.
 */
export class Overview {
  readonly #known: readonly Known[];
  readonly #usualMs: Readonly<Record<string, number>>;
  readonly #workers: number;

  constructor(ids: readonly string[], usualMs: Readonly<Record<string, number>>, workers: number) {
    this.#known = ids.map((id) => ({ id, tasks: 0, finished: 0, running: new Map(), timed: 0, timedMs: 0 }));
    this.#usualMs = usualMs;
    this.#workers = Math.max(1, workers);
  }

  /** Takes in an event of the experiment at that place; `finished` tasks were there before. */
  hear(index: number, event: RunEvent, finished = 0): void {
    const known = this.#known[index]!;
    switch (event.type) {
      case 'start':
        known.tasks = event.tasks.length;
        known.finished = finished;
        return;
      case 'tasks-added':
        known.tasks += event.tasks.length;
        return;
      case 'progress':
        known.running.set(event.task.id, event.progress.done);
        return;
      case 'task-done':
        known.timed += 1;
        known.timedMs += event.elapsedMs;
        known.finished += 1;
        known.running.delete(event.task.id);
        return;
      case 'task-failed':
        known.finished += 1;
        known.running.delete(event.task.id);
        return;
      default:
    }
  }

  get now(): OverviewProgress {
    const means = this.#means();
    let [doneMs, leftMs, finishedTasks, tasks, timed] = [0, 0, 0, 0, 0];
    this.#known.forEach((known, i) => {
      const part = [...known.running.values()].reduce((a, b) => a + b, 0);
      doneMs += (known.finished + part) * means[i]!;
      leftMs += Math.max(0, known.tasks - known.finished - part) * means[i]!;
      finishedTasks += known.finished;
      tasks += known.tasks;
      timed += known.timed;
    });
    const all = doneMs + leftMs;
    return {
      done: all === 0 ? 1 : doneMs / all,
      remainingMs: timed === 0 ? undefined : leftMs / this.#workers,
      finishedTasks,
      tasks,
    };
  }

  /** Milliseconds of a task of each experiment. */
  #means(): readonly number[] {
    const usual = (id: string): number => this.#usualMs[id] ?? 1000;
    const timed = this.#known.filter((known) => known.timed > 0);
    const expected = timed.reduce((sum, { id, timed: count }) => sum + count * usual(id), USUAL_WEIGHT_MS);
    const ratio = timed.reduce((sum, { timedMs }) => sum + timedMs, USUAL_WEIGHT_MS) / expected;
    return this.#known.map((known) => (known.timed > 0 ? known.timedMs / known.timed : usual(known.id) * ratio));
  }
}
