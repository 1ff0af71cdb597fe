import { join } from 'node:path';
import { isWritingError, writingError } from '../../records/writing-error.ts';
import { resolveConfig } from '../../resolve-config.ts';
import type { RunEvent } from '../../runner/run-event.ts';
import type { Result } from '../../runner/result.ts';
import type { JobOutcome, RunJob } from '../../runner/run-experiments.ts';
import { seedsOf } from '../../runner/seeds-of.ts';
import { colorsFor } from '../colors.ts';
import { formatDuration } from '../duration.ts';
import { EXIT_INTERRUPTED, Interrupted, interruptible } from '../interruption.ts';
import { styleFor } from '../outcome.ts';
import { printJson } from '../print-json.ts';
import { bookTime } from '../../report/book-time.ts';
import { bookWork } from '../reproduce/book-work.ts';
import { earlierRun, openFolder, type Earlier, type Planned } from '../reproduce/earlier-run.ts';
import { quietView } from '../reproduce/quiet-view.ts';
import { ReportFolder } from '../reproduce/report-folder.ts';
import { reproduceBars } from '../reproduce/reproduce-bars.ts';
import { reproduceLines } from '../reproduce/reproduce-lines.ts';
import { parseReproduce, type ReproduceRequest } from '../reproduce/reproduce-options.ts';
import type { ReproduceServices } from '../reproduce/reproduce-services.ts';
import type { ReproduceView, Shown } from '../reproduce/reproduce-view.ts';
import { formatReproduced } from '../reproduce/tell-reproduced.ts';
import { runReportJson } from '../run-report-json.ts';
import { UsageError } from '../usage-error.ts';
import type { World } from '../world.ts';

/** The experiments of a request with their options and seeds. */
const planOf = ({ experiments, mode, seeds }: ReproduceRequest): Planned[] =>
  experiments.map((experiment) => {
    const given = mode === 'quick' ? experiment.quick : mode === 'book' ? bookWork[experiment.id] : {};
    return { id: experiment.id, config: resolveConfig(experiment, given), seeds: seedsOf(experiment, seeds) };
  });

function viewFor({ quiet }: ReproduceRequest, shown: Shown, world: World): ReproduceView {
  const { stderr, env } = world;
  if (quiet) return quietView(stderr, shown);
  if (stderr.isTTY !== true || env['TERM'] === 'dumb') return reproduceLines(stderr, shown);
  return reproduceBars(stderr, colorsFor(stderr, env), shown);
}

const nothing: Earlier = { finished: new Map(), times: new Map() };
const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0);

/** The folder of the report; that it cannot be written is for the user to change. */
function openReport(...of: ConstructorParameters<typeof ReportFolder>): ReportFolder {
  try {
    return new ReportFolder(...of);
  } catch (error) {
    if (!isWritingError(error)) throw error;
    throw new UsageError(`--out: ${writingError(of[0].out, error).message}`);
  }
}

/** Runs what is left of a request; resolves when the report is written. */
async function run(
  request: ReproduceRequest,
  planned: readonly Planned[],
  found: readonly (Earlier | undefined)[],
  world: World,
  services: ReproduceServices,
): Promise<{ readonly folder: ReportFolder; readonly interrupted: boolean; readonly results: readonly JobOutcome[] }> {
  const { experiments, workers, out, language } = request;
  const earlier = found.map((one) => one ?? nothing);
  const finished = earlier.map((one) => one.finished.size);
  const resumed = finished.some((count) => count > 0);
  const folder = openReport(request, services, world, {
    resumed,
    workMs: earlier.map(({ times }) => sum(times.values())),
  });
  const records = planned.map(({ id }, i) =>
    services.openRecord(join(out, 'runs', id), {
      now: world.now,
      figures: false,
      finished: new Set(earlier[i]!.finished.keys()),
    }),
  );
  const view = viewFor(request, { out, experiments, language, workers, finished, now: world.now }, world);
  /** Experiments whose figures cannot be drawn: a fault of the experiment, which must not end the others. */
  const undrawn = new Map<number, JobOutcome>();
  const finish = (index: number, result: Result): void => {
    try {
      folder.finish(index, result);
    } catch (error) {
      if (isWritingError(error)) throw error;
      folder.fail(index, String(error));
      undrawn.set(index, { status: 'failed', error });
    }
  };
  const hear = (index: number) => (event: RunEvent) => {
    records[index]!.onEvent(event);
    if (event.type === 'task-done') folder.addWork(index, event.elapsedMs);
    if (event.type === 'end' && event.status === 'done') finish(index, event.result);
    if (event.type === 'end' && event.status === 'failed') folder.fail(index, String(event.error));
    view.show(index, event);
  };
  const jobs = planned.map(({ config, seeds }, i): RunJob => {
    const experiment = experiments[i]!;
    return { experiment, config, seeds, finished: earlier[i]!.finished, onEvent: hear(i) };
  });
  return interruptible(world, async (signal) => {
    signal.addEventListener('abort', view.stop);
    try {
      const outcomes = await services.runExperiments(jobs, { workers, signal });
      const results = outcomes.map((outcome, i) => undrawn.get(i) ?? outcome);
      view.stop();
      await folder.close(results.every(({ status }) => status === 'done') ? 'done' : 'failed');
      return { folder, interrupted: false, results };
    } catch (error) {
      view.stop();
      const interrupted = error instanceof Interrupted;
      try {
        await folder.close(interrupted ? 'interrupted' : 'failed');
      } catch (second) {
        // Where nothing can be written, the first error says why.
        if (interrupted) throw second;
      }
      if (interrupted) return { folder, interrupted, results: [] };
      throw isWritingError(error) ? writingError(out, error) : error;
    }
  });
}

/** The time beside that of the book's scripts, where the work is the same. */
function comparison({ mode, whole }: ReproduceRequest, { elapsedMs, resumed }: ReportFolder): string {
  if (mode !== 'book' || !whole || resumed) return '';
  const book = formatDuration(1000 * bookTime.seconds);
  return `; the book's scripts take ${book}, ${((1000 * bookTime.seconds) / elapsedMs).toFixed(1)} times as long`;
}

/** `downhill reproduce`: every experiment of the chapter, and a report of what came out. */
export async function execute(args: readonly string[], world: World, given?: ReproduceServices): Promise<number> {
  const services = given ?? (await import('../reproduce/reproduce-services.ts')).reproduceServices;
  const request = parseReproduce(args, services.experiments, world);
  if (request === undefined) return 0;
  const { out, json, language, experiments, quiet } = request;
  const planned = planOf(request);
  openFolder(out, request.fresh);
  const found = planned.map((one) => earlierRun(out, one));
  const there = sum(found.map((one) => one?.finished.size ?? 0));
  if (there > 0 && !quiet)
    world.stderr.write(`${out}: ${there} tasks are already finished and are not run again (--fresh starts over)\n`);
  const { folder, interrupted, results: outcomes } = await run(request, planned, found, world, services);
  const results = outcomes.flatMap((outcome) => (outcome.status === 'done' ? [outcome.result] : []));
  const passes = results.length === planned.length && results.every((result) => result.passes);
  if (interrupted) {
    world.stderr.write(
      `downhill: interrupted by Ctrl-C; the same command goes on from here, and ${folder.page} shows what is finished\n`,
    );
    return EXIT_INTERRUPTED;
  }
  outcomes.forEach((outcome, i) => {
    if (outcome.status === 'failed')
      world.stderr.write(
        `downhill: ${planned[i]!.id} failed: ${outcome.error instanceof Error ? outcome.error.message : String(outcome.error)}\n`,
      );
  });
  if (json) {
    const runs = results.map((result) => runReportJson(result, join(out, 'runs', result.experiment), language));
    printJson({ passes, report: folder.page, runs }, world);
    return passes ? 0 : 1;
  }
  if (results.length > 0) world.stdout.write(formatReproduced(results, experiments, styleFor(language, world)));
  if (folder.missingPng !== undefined) world.stderr.write(`downhill: no PNG pictures: ${folder.missingPng}\n`);
  world.stdout.write(`\nReport: ${folder.page} (${formatDuration(folder.elapsedMs)}${comparison(request, folder)})\n`);
  return passes ? 0 : 1;
}
