import type { ConfigOf, Experiment, Schema, Task } from '../experiment.ts';
import { judgeClaim, judgeReference } from './judge.ts';
import type { Result, TaskFailure } from './result.ts';

/**
 * What the outputs of a run amount to: claims and references judged, figures drawn, from the seeds that are complete.
 *
 * @throws Error when none is.
 */
export function conclude(
  experiment: Experiment,
  {
    config,
    seeds,
    tasks,
    outputs,
    failures,
    elapsedMs,
  }: {
    readonly config: ConfigOf<Schema>;
    readonly seeds: readonly number[];
    readonly tasks: readonly Task[];
    /** By task. */
    readonly outputs: ReadonlyMap<string, unknown>;
    readonly failures: readonly TaskFailure[];
    readonly elapsedMs: number;
  },
): Result {
  const bySeed = new Map(seeds.map((seed) => [seed, new Map<string, unknown>()]));
  const complete = new Map(bySeed);
  for (const { id, seed, variant } of tasks) {
    if (outputs.has(id)) bySeed.get(seed)!.set(variant, outputs.get(id));
    else complete.delete(seed);
  }
  if (complete.size === 0) {
    const { task, message } = failures[0]!;
    throw new Error(
      `${experiment.id}: no seed is complete, ${failures.length} of ${tasks.length} tasks failed; the first, ${task}: ${message}`,
    );
  }
  const claims = experiment.claims(config).map((claim) => judgeClaim(claim, complete));
  const references = (experiment.references?.(config) ?? []).map((one) => judgeReference(one, complete));
  return {
    experiment: experiment.id,
    config,
    seeds,
    outputs: bySeed,
    claims,
    references,
    figures: experiment.figure(complete, config),
    failures,
    passes: failures.length === 0 && [...claims, ...references].every(({ passes }) => passes),
    elapsedMs,
  };
}
