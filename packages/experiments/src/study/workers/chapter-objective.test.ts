import { describe, expect, it } from 'vitest';
import { hyperparameterSearch } from '../../chapter6/search/hyperparameter-search.ts';
import { resolveConfig } from '../../resolve-config.ts';
import { chapterObjective } from './chapter-objective.ts';
import { runStage } from './run-stage.ts';
import type { SearchObjective, StageReport } from './search-objective.ts';
import type { StageOrder, StageOutcome } from './stage-runner.ts';

const config = resolveConfig(hyperparameterSearch, { images: 300, epochs: 6, hiddenLayers: 2 });
const objective = chapterObjective(config) as unknown as SearchObjective;

async function stage(order: Partial<StageOrder>) {
  const reports: StageReport[] = [];
  const whole: StageOrder = { trial: 3, params: { lr: 0.05, weightDecay: 1e-6 }, seed: 1, from: 0, to: 6, ...order };
  const outcome = await runStage(objective, whole, (report) => {
    reports.push(report);
    return true;
  });
  return { reports, outcome };
}
const checkpointOf = (outcome: StageOutcome) => (outcome.type === 'done' ? outcome.checkpoint : undefined);

describe('chapterObjective', () => {
  it('reports each epoch and comes to the validation accuracy of the last', async () => {
    const { reports, outcome } = await stage({});
    expect(reports.map(({ step }) => step)).toEqual([1, 2, 3, 4, 5]);
    expect(outcome).toMatchObject({ type: 'done' });
    expect(checkpointOf(outcome)).toBe(undefined);
    expect((outcome as { value: number }).value).toBeGreaterThan(reports[0]!.value);
  });

  it('gives the same numbers in stages, with and without the checkpoint', async () => {
    const whole = await stage({});
    const first = await stage({ to: 2 });
    const checkpoint = checkpointOf(first.outcome)!;
    const resumed = await stage({ from: 2, checkpoint });
    const lost = await stage({ from: 2 });
    expect([...first.reports.map(({ step }) => step), ...resumed.reports.map(({ step }) => step)]).toEqual([
      1, 3, 4, 5,
    ]);
    expect(resumed.reports).toEqual(whole.reports.slice(2));
    expect(resumed.outcome).toMatchObject(whole.outcome);
    expect(lost).toEqual({ reports: resumed.reports, outcome: resumed.outcome });
  });

  it('fails with a sentence when it diverges', async () => {
    const { outcome } = await stage({ params: { lr: 1e9, weightDecay: 0 } });
    expect(outcome).toMatchObject({ type: 'failed', crashed: false });
    expect((outcome as { reason: string }).reason).toMatch(/^Error: diverged at step \d+: loss is NaN/);
  });
});
