import { describe, expect, it } from 'vitest';
import { createStudy } from '../../study/create-study.ts';
import { noPruner } from '../../study/pruners/no-pruner.ts';
import { randomSampler } from '../../study/samplers/random-sampler.ts';
import { localRunner } from '../../study/workers/local-runner.ts';
import type { SearchObjective } from '../../study/workers/search-objective.ts';
import valley from '../../study/workers/testing/valley.ts';
import { workOn } from '../../study/workers/work-on.ts';
import { colorsFor } from '../colors.ts';
import { testWorld } from '../testing/test-world.ts';
import { searchLines } from './search-lines.ts';
import { searchTable } from './search-table.ts';
import type { SearchView, Shown } from './search-view.ts';

async function shown(view: (shown: Shown) => SearchView, passedMs: number, trouble?: 'throw') {
  const study = createStudy({
    studyName: 'valley',
    sampler: randomSampler(),
    pruner: noPruner(),
    seed: 3,
    space: valley().space,
  });
  for (let i = 0; i < 2; i++) study.enqueueTrial();
  let at = 0;
  const now = () => (at += passedMs);
  const made = view({ study, maxResource: 4, workers: 1, now });
  const objective = valley(trouble === undefined ? {} : { trouble: { 1: trouble } });
  await workOn(study, {
    runner: localRunner(objective as unknown as SearchObjective),
    maxResource: 4,
    onEvent: (event) => made.show(0, event),
  });
  made.stop();
}

describe('searchTable', () => {
  it('draws how far it is, the best, and what each worker is at, over what it has drawn before', async () => {
    const { world, stderr } = testWorld({ isTTY: true, env: { NO_COLOR: '1' } });
    await shown((given) => searchTable(stderr, colorsFor(stderr, world.env), given), 150);
    const frames = stderr.text.split('\u001b[4A\u001b[0J');
    expect(frames[0]).toBe(`0 of 2 trials (2 waiting), 0.1 s
no trial is complete yet
worker  trial  step  value
1       –
`);
    expect(
      frames.some((frame) =>
        /^worker {2}trial {2}step {2}value {2}x\n1 {7}0 {6}1\/4 {3}1.392 {2}-0.7285$/m.test(frame),
      ),
    ).toBe(true);
    expect(frames.at(-1)).toMatch(/^2 of 2 trials \(2 complete\), [\d.]+ a second, [\d.]+ s\n$/);
  });

  it('says above the table why a trial has failed', async () => {
    const { world, stderr } = testWorld({ isTTY: true, env: { NO_COLOR: '1' } });
    await shown((given) => searchTable(stderr, colorsFor(stderr, world.env), given), 1, 'throw');
    expect(stderr.text).toContain(
      '\u001b[0Jtrial 1 failed: Error: the valley is closed\n2 of 2 trials (1 complete, 1 failed)',
    );
  });

  it('cuts lines that are wider than the terminal', async () => {
    const { world, stderr } = testWorld({ isTTY: true, columns: 30, env: { NO_COLOR: '1' } });
    await shown((given) => searchTable(stderr, colorsFor(stderr, world.env), given), 150);
    const [first] = stderr.text.split('\u001b[4A\u001b[0J').slice(-2);
    for (const line of first!.split('\n')) expect(line.length).toBeLessThanOrEqual(29);
  });
});

describe('searchLines', () => {
  it('writes a line now and then, and one for a failure', async () => {
    const { stderr } = testWorld();
    await shown((given) => searchLines(stderr, given), 11_000, 'throw');
    const lines = stderr.text.split('\n');
    expect(lines[0]).toMatch(
      /^valley: 1 of 2 trials \(1 complete, 1 waiting\), 0.0\d+ a second, \d+ s, about .* left; best 0.6357, trial 0: x -0.7285$/,
    );
    expect(lines[1]).toBe('valley: trial 1 failed: Error: the valley is closed');
  });
});
