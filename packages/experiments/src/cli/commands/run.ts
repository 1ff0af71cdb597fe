import { resolveConfig } from '../../resolve-config.ts';
import type { Result } from '../../runner/result.ts';
import type { RunEvent } from '../../runner/run-event.ts';
import { colorsFor } from '../colors.ts';
import { EXIT_INTERRUPTED, interruptible } from '../interruption.ts';
import { configOfFlags } from '../option-flags.ts';
import { outcomeJson, outcomeOf, tellFailure, tellOutcome, tellSummary, type Job, type Outcome } from '../outcome.ts';
import { printJson } from '../print-json.ts';
import { progressBars } from '../progress/progress-bars.ts';
import { progressLines } from '../progress/progress-lines.ts';
import type { ProgressView } from '../progress/progress-view.ts';
import { troubleLines } from '../progress/trouble-lines.ts';
import { runFolder } from '../run-folder.ts';
import { parseRun, type RunRequest } from '../run-options.ts';
import type { RunServices } from '../run-services.ts';
import { UsageError } from '../usage-error.ts';
import type { World } from '../world.ts';

/** The jobs of a request, all checked before the first one starts. */
function jobsOf({ runs, options, seeds, flags }: RunRequest, world: World): Job[] {
  const { out, quick } = options;
  return runs.map(({ experiment, saved }) => {
    const { schema, id } = experiment;
    const given = { ...saved?.config, ...(quick ? experiment.quick : {}), ...configOfFlags(schema, flags) };
    try {
      const config = resolveConfig(experiment, given);
      const folder = runFolder(id, out, runs.length > 1, world.now());
      return { experiment, config, folder, seeds: seeds ?? saved?.seeds ?? options.seeds };
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new UsageError(saved === undefined ? error.message : `${saved.path}: ${error.message}`);
    }
  });
}

function viewFor({ options }: RunRequest, world: World): ProgressView {
  if (options.quiet) return troubleLines(world.stderr);
  if (world.stderr.isTTY !== true || world.env['TERM'] === 'dumb') return progressLines(world.stderr);
  return progressBars(world.stderr, colorsFor(world.stderr, world.env), options.language);
}

/** A record in a folder of the user's choice; that it cannot be written is for the user to change. */
function openRecord(services: RunServices, folder: string, world: World): ReturnType<RunServices['openRecord']> {
  try {
    return services.openRecord(folder, world);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Runs one job: its events go to the screen and into its record. */
async function runJob(
  { experiment, config, folder, seeds }: Job,
  request: RunRequest,
  world: World,
  services: RunServices,
  signal: AbortSignal,
): Promise<Result> {
  const { workers } = request.options;
  const record = openRecord(services, folder, world);
  const view = viewFor(request, world);
  signal.addEventListener('abort', view.stop);
  const onEvent = (event: RunEvent): void => {
    record.onEvent(event);
    view.show(event);
  };
  try {
    return await services.runExperiment(experiment, { config, seeds, workers, signal, onEvent });
  } finally {
    signal.removeEventListener('abort', view.stop);
    view.stop();
  }
}

/** `downhill run <ids...>`: runs experiments one after the other, judges their claims and records everything. */
export async function execute(args: readonly string[], world: World, given?: RunServices): Promise<number> {
  const services = given ?? (await import('../run-services.ts')).runServices;
  const request = parseRun(args, services.experiments, world);
  if (request === undefined) return 0;
  const { options } = request;
  const jobs = jobsOf(request, world);
  const outcomes: Outcome[] = [];
  await interruptible(world, async (signal) => {
    for (const job of jobs) {
      const outcome = await outcomeOf(job, (one) => runJob(one, request, world, services, signal));
      outcomes.push(outcome);
      tellFailure(outcome, world);
      if (!options.json) tellOutcome(outcome, options.language, world);
      if (signal.aborted) return;
    }
  });
  const passes = outcomes.every((outcome) => outcome.status === 'done' && outcome.result.passes);
  if (options.json)
    printJson({ passes, runs: outcomes.map((outcome) => outcomeJson(outcome, options.language)) }, world);
  else tellSummary(outcomes, options.language, world);
  if (outcomes.some(({ status }) => status === 'interrupted')) return EXIT_INTERRUPTED;
  return passes ? 0 : 1;
}
