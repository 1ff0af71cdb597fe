import { appendFileSync, existsSync, renameSync, writeFileSync } from 'node:fs';
import { arch, platform, release } from 'node:os';
import { join } from 'node:path';
import { packageVersions } from './package-versions.ts';
import { renderSvg } from '../figures/render-svg.ts';
import type { FigureSpec } from '../figures/spec.ts';
import type { Task } from '../experiment.ts';
import type { Result, TaskFailure } from '../runner/result.ts';
import type { RunEvent, RunProgress } from '../runner/run-event.ts';
import { encodeJson } from './lossless-json.ts';
import { makeFolder } from './make-folder.ts';
import { readLines, replaceLines, sortLines } from './record-lines.ts';
import { isWritingError, writingError } from './writing-error.ts';

/** The record of a run: a folder that is readable at any moment. See {@link openRecord}. */
export interface RunRecord {
  readonly folder: string;
  /** To be called with every event of the run. Throws when it cannot write, which ends the run. */
  onEvent(event: RunEvent): void;
}

/** What {@link openRecord} writes, and whether it goes on with a record that is there. */
export interface RecordOptions {
  /** The time in milliseconds since 1970, for `startedAt` and `endedAt`; left out, they are. */
  readonly now?: () => number;
  /** Whether the figures are drawn into the record; true when absent. */
  readonly figures?: boolean;
  /**
   * Goes on with the record that is already there: the lines of these tasks, by id, are kept, and those of tasks that
   * had only begun are dropped.
   */
  readonly finished?: ReadonlySet<string>;
}

/** The files that grow by lines. */
const growing = ['metrics.jsonl', 'outputs.jsonl', 'times.jsonl'] as const;

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const line = (value: unknown): string => `${encodeJson(value)}\n`;

/** Replaces a file in one move, so that nobody ever reads half of it. */
function replace(path: string, text: string): void {
  writeFileSync(`${path}.part`, text);
  renameSync(`${path}.part`, path);
}

/**
 * Opens a folder for the record of a run, and makes it if need be.
 *
 * | file | written | holds |
 * | --- | --- | --- |
 * | `config.json` | at the start | experiment, every option, seeds, versions, Node, platform |
 * | `metrics.jsonl` | as it goes | a line for each progress that has metrics: task, share done, metrics |
 * | `outputs.jsonl` | as it goes | a line for each finished task: its output |
 * | `times.jsonl` | as it goes | a line for each finished task: how long it took |
 * | `result.json` | at the start and the end | `status` (`running`, `done`, `interrupted`, `failed`), times, failures, last metrics |
 * | `claims.json` | at the end | claims and references, judged for each seed |
 * | `figures/` | at the end | the figures, `6-9.svg` in English and `6-9.ko.svg` in Korean |
 *
 * In the end the lines stand in the order of the tasks, whichever was finished first: all files but `times.jsonl` and
 * `result.json` have the same bytes for any number of workers, and for a run that was killed and taken up again. Numbers
 * that JSON does not have are written as `{ "number": "NaN" }`.
 *
 * Lines are written whole, so that a run that is killed leaves everything up to its last moment, with the status
 * `running`.
 *
 * @throws Error when the folder cannot be written to, or already holds a record.
 */
export function openRecord(folder: string, { now, figures = true, finished }: RecordOptions = {}): RunRecord {
  const at = (name: string): string => join(folder, name);
  const time = (): string | undefined => (now === undefined ? undefined : new Date(now()).toISOString());
  const metrics = new Map<string, Readonly<Record<string, number>>>();
  const failures: TaskFailure[] = [];
  const tasks: Task[] = [];
  let start: { readonly experiment: string; readonly startedAt: string | undefined; readonly workers: number };
  let broken = false;

  const summary = (status: string, run: RunProgress | undefined, more: object = {}): string =>
    json({
      status,
      ...start,
      tasks: tasks.length,
      endedAt: run === undefined ? undefined : time(),
      elapsedMs: run?.elapsedMs,
      finishedTasks: run?.finishedTasks ?? 0,
      ...more,
      failures,
      lastMetrics: Object.fromEntries(metrics),
    });

  const draw = (specs: readonly FigureSpec[]): void => {
    if (!figures) return;
    if (specs.length > 0) makeFolder(at('figures'));
    for (const figure of specs) {
      writeFileSync(at(`figures/${figure.id}.svg`), renderSvg(figure, { language: 'en' }));
      writeFileSync(at(`figures/${figure.id}.ko.svg`), renderSvg(figure, { language: 'ko' }));
    }
  };

  const sort = (seeds: readonly number[]): void => {
    const ids = seeds.flatMap((seed) => tasks.filter((task) => task.seed === seed).map(({ id }) => id));
    for (const name of growing) sortLines(at(name), ids);
  };

  const finish = ({ claims, references, figures: specs, passes, seeds }: Result, run: RunProgress): void => {
    sort(seeds);
    writeFileSync(at('claims.json'), json({ claims, references }));
    try {
      draw(specs);
    } catch (error) {
      replace(at('result.json'), summary('failed', run, { passes, error: String(error) }));
      throw error;
    }
    replace(at('result.json'), summary('done', run, { passes, figures: specs.map(({ id }) => id) }));
  };

  const write = (event: RunEvent): void => {
    switch (event.type) {
      case 'start': {
        const { experiment, config, seeds, workers } = event;
        tasks.push(...event.tasks);
        start = { experiment, startedAt: time(), workers };
        const machine = { node: process.versions.node, platform: `${platform()} ${release()} ${arch()}` };
        writeFileSync(at('config.json'), json({ experiment, config, seeds, versions: packageVersions(), ...machine }));
        for (const name of growing)
          replaceLines(
            at(name),
            finished === undefined ? [] : readLines(at(name)).filter(({ task }) => finished.has(task)),
          );
        replace(at('result.json'), summary('running', undefined));
        return;
      }
      case 'tasks-added':
        tasks.push(...event.tasks);
        return;
      case 'progress': {
        const { task, progress } = event;
        if (progress.metrics === undefined) return;
        metrics.set(task.id, progress.metrics);
        appendFileSync(at('metrics.jsonl'), line({ task: task.id, done: progress.done, ...progress.metrics }));
        return;
      }
      case 'task-again':
        appendFileSync(at('metrics.jsonl'), line({ task: event.task.id, again: event.message }));
        return;
      case 'task-done': {
        const { id, seed, variant } = event.task;
        appendFileSync(at('outputs.jsonl'), line({ task: id, seed, variant, output: event.output }));
        appendFileSync(at('times.jsonl'), line({ task: id, elapsedMs: event.elapsedMs }));
        return;
      }
      case 'task-failed':
        failures.push(event.failure);
        appendFileSync(at('metrics.jsonl'), line({ task: event.task.id, failed: event.failure.message }));
        return;
      case 'end':
        if (event.status === 'done') finish(event.result, event.run);
        else replace(at('result.json'), summary(event.status, event.run, { error: String(event.error) }));
        return;
      case 'task-start':
        return;
    }
  };

  const guarded = (action: () => void): void => {
    if (broken) return;
    try {
      action();
    } catch (error) {
      broken = true;
      throw isWritingError(error) ? writingError(folder, error) : error;
    }
  };

  guarded(() => {
    makeFolder(folder);
    if (finished === undefined && existsSync(at('config.json')))
      throw new Error(`cannot record the run in ${folder}: it already holds a record; choose another folder`);
    writeFileSync(at('result.json'), json({ status: 'opened' }));
  });
  return { folder, onEvent: (event) => guarded(() => write(event)) };
}
