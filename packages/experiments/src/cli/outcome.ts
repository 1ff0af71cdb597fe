import { join } from 'node:path';
import type { ConfigOf, Experiment, Schema } from '../experiment.ts';
import type { Result } from '../runner/result.ts';
import type { Language } from '../text.ts';
import { colorsFor } from './colors.ts';
import { Interrupted } from './interruption.ts';
import { formatReport, formatSummary, type ReportStyle } from './report.ts';
import { runReportJson } from './run-report-json.ts';
import { UsageError } from './usage-error.ts';
import type { World } from './world.ts';

/** One experiment of a command line, with everything that could be refused already accepted. */
export interface Job {
  readonly experiment: Experiment;
  readonly config: ConfigOf<Schema>;
  readonly seeds: readonly number[];
  readonly folder: string;
}

/** How a job has ended. */
export type Outcome =
  | { readonly status: 'done'; readonly job: Job; readonly result: Result }
  | { readonly status: 'interrupted' | 'failed'; readonly job: Job; readonly message: string };

/** Runs a job to whatever end. */
export async function outcomeOf(job: Job, run: (job: Job) => Promise<Result>): Promise<Outcome> {
  try {
    return { status: 'done', job, result: await run(job) };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    return { status: error instanceof Interrupted ? 'interrupted' : 'failed', job, message };
  }
}

/** An outcome as `--json` prints it. */
export const outcomeJson = (outcome: Outcome, language: Language): Record<string, unknown> => {
  const { status, job } = outcome;
  if (outcome.status === 'done') return { status, ...runReportJson(outcome.result, job.folder, language) };
  return { status, experiment: job.experiment.id, folder: job.folder, message: outcome.message };
};

/** How text for a reader is written to standard output. */
export const styleFor = (language: Language, { stdout, env }: World): ReportStyle => ({
  colors: colorsFor(stdout, env),
  language,
  width: Math.min(stdout.columns ?? 100, 120),
});

/** Prints the claims table of a job that is done. */
export function tellOutcome(outcome: Outcome, language: Language, world: World): void {
  if (outcome.status !== 'done') return;
  const { result, job } = outcome;
  const figures = result.figures.length > 0 ? `; figures in ${join(job.folder, 'figures')}` : '';
  const report = formatReport(result, job.experiment.title[language], styleFor(language, world));
  world.stdout.write(`${report}\nRecorded in ${job.folder}${figures}\n\n`);
}

/** Prints why a job is not done, on standard error. */
export function tellFailure(outcome: Outcome, world: World): void {
  if (outcome.status === 'done') return;
  const { message, job } = outcome;
  world.stderr.write(`downhill: ${message}; what ${job.experiment.id} had found is in ${job.folder}\n`);
}

/** Prints a line for each of several jobs that are done. */
export function tellSummary(outcomes: readonly Outcome[], language: Language, world: World): void {
  const results = outcomes.flatMap((outcome) => (outcome.status === 'done' ? [outcome.result] : []));
  if (results.length > 1) world.stdout.write(formatSummary(results, styleFor(language, world)));
}
