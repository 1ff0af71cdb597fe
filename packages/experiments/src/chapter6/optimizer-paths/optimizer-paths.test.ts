import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { resolveConfig } from '../../resolve-config.ts';
import { optimizerPaths, type Path } from './optimizer-paths.ts';
import { pathEnds } from './path-ends.ts';
import { racerKeys, rateOf, type RacerKey } from '../racers.ts';

type Golden = Record<string, { readonly path: readonly (readonly [x: number, y: number])[] }>;
const file = new URL('../../../../../fixtures/golden.json', import.meta.url);
const golden = (JSON.parse(readFileSync(file, 'utf8')) as { paths: { torch: Golden } }).paths.torch;
/** The run of the oracle with our defaults: ε is 1e-7 for AdaGrad and RMSProp, 1e-8 for Adam. */
const oracle: Readonly<Record<RacerKey, string>> = {
  sgd: 'SGD',
  momentum: 'Momentum',
  nesterov: 'Nesterov',
  adagrad: 'AdaGradEps1e-7',
  rmsprop: 'RMSpropEps1e-7',
  adam: 'Adam',
};

const configOf = (given: Record<string, unknown> = {}) => resolveConfig(optimizerPaths, given);
function walk(variant: RacerKey, config = configOf()) {
  const task = optimizerPaths.tasks({ ...config, optimizers: [variant] }, 0)[0]!;
  const steps = optimizerPaths.run(task, { config }) as Generator<{ done: number }, Path>;
  const progress = [];
  for (;;) {
    const next = steps.next();
    if (next.done) return { path: next.value, progress };
    progress.push(next.value);
  }
}
const walks = (config = configOf()) =>
  new Map((config.optimizers as readonly RacerKey[]).map((key) => [key as string, walk(key, config).path]));
const verdicts = (config = configOf(), paths = walks(config)) =>
  Object.fromEntries(optimizerPaths.claims(config).map((claim) => [claim.id, claim.check(paths).holds]));

describe('optimizer-paths', () => {
  it.each(racerKeys)('walks with %s where the oracle walks', (key) => {
    const { path } = walk(key);
    const expected = golden[oracle[key]]!.path;
    expect(path.x).toHaveLength(31);
    expected.forEach(([x, y], i) => {
      expect(Math.abs(path.x[i]! - x)).toBeLessThan(1e-10);
      expect(Math.abs(path.y[i]! - y)).toBeLessThan(1e-10);
    });
    const [x, y] = expected.at(-1)!;
    expect(pathEnds[key]).toMatchObject({ x, y, lr: configOf()[rateOf(key)] });
  });

  it('tells of every update', () => {
    const { progress, path } = walk('sgd');
    expect(progress).toHaveLength(30);
    expect(progress[0]).toEqual({
      task: 'seed-0/sgd',
      done: 1 / 30,
      metrics: { step: 1, x: path.x[1], y: path.y[1], f: path.f[1] },
    });
  });

  it('starts and stops where it is told to', () => {
    const { path } = walk('adam', configOf({ startX: 3, startY: -1, steps: 2 }));
    expect([path.x[0], path.y[0], path.f[0], path.x.length]).toEqual([3, -1, 9 / 20 + 1, 3]);
  });

  it('says in words that a path has left the finite numbers', () => {
    const { path } = walk('sgd', configOf({ sgdLr: 10, steps: 1000 }));
    expect(path.diverged).toBe(
      `diverged at step ${path.x.length}: f is Infinity. A learning rate of 10 is the usual cause`,
    );
    expect(path.f.every(Number.isFinite)).toBe(true);
  });

  it('finds every claim as expected', () => {
    for (const claim of optimizerPaths.claims(configOf()))
      expect([claim.id, claim.check(walks()).holds]).toEqual([claim.id, claim.expected ?? true]);
  });

  it('judges claims by the paths: mixed up, they fail', () => {
    const paths = walks();
    const mixed = new Map([
      ...paths,
      ['sgd', paths.get('adagrad')!],
      ['momentum', paths.get('sgd')!],
      ['adagrad', paths.get('momentum')!],
      ['adam', paths.get('sgd')!],
    ]);
    const failed = Object.entries(verdicts(configOf(), mixed)).flatMap(([id, holds]) => (holds ? [] : [id]));
    expect(failed).toEqual([
      'sgd-zigzags',
      'sgd-inefficient',
      'sgd-pointed-elsewhere',
      'momentum-rolls',
      'momentum-less-zigzag',
      'momentum-accelerates-along-x',
      'momentum-faster-along-x',
      'adagrad-efficient',
      'adagrad-damps-y',
      'adam-swings-less',
      'paths-differ',
      'adagrad-nearest',
      'ends-equal-oracle',
    ]);
  });

  it('makes only claims about what was run, and compares only what runs as in the book', () => {
    expect(Object.keys(verdicts(configOf({ optimizers: ['adam'] })))).toEqual([
      'bowl-stretched',
      'gradient-steep-in-y',
      'gradient-misses-minimum',
      'ends-equal-oracle',
    ]);
    expect(Object.keys(verdicts(configOf({ optimizers: ['adam'], adamLr: 0.2 })))).not.toContain('ends-equal-oracle');
    expect(Object.keys(verdicts(configOf({ startX: 1 })))).not.toContain('ends-equal-oracle');
  });

  it('draws the figures of the chapter', () => {
    const ids = (optimizers: readonly string[]) => {
      const config = configOf({ optimizers });
      return optimizerPaths.figure(new Map([[0, walks(config)]]), config).map(({ id }) => id);
    };
    expect(ids(['sgd', 'momentum', 'adagrad', 'adam'])).toEqual([...optimizerPaths.figures]);
    expect(ids(['sgd', 'nesterov', 'rmsprop'])).toEqual(['6-1', '6-2', '6-3', '6-8', 'further-paths']);
    expect(ids(['nesterov'])).toEqual(['6-1', '6-2', 'further-paths']);
  });

  it('draws a window that holds the start', () => {
    const config = configOf({ startX: -10, startY: 10 });
    const [landscape] = optimizerPaths.figure(new Map([[0, walks(config)]]), config);
    expect(landscape!.panels[1]).toMatchObject({ x: { domain: [-12, 12] }, y: { domain: [-12, 12] } });
  });
});
