import { describe, expect, it } from 'vitest';
import { resolveConfig } from '../../resolve-config.ts';
import { activationHistograms, type Histograms } from './activation-histograms.ts';
import { combinations, labelOf, partsOf } from './combination.ts';

const config = resolveConfig(activationHistograms);
function run(given: Record<string, unknown> = {}): Map<string, Histograms> {
  const used = resolveConfig(activationHistograms, given);
  return new Map(
    activationHistograms.tasks(used, 0).map((task) => {
      const steps = activationHistograms.run(task, { config: used }) as Generator<unknown, Histograms>;
      for (;;) {
        const next = steps.next();
        if (next.done) return [task.variant, next.value];
      }
    }),
  );
}
const verdicts = (results: ReadonlyMap<string, Histograms>) =>
  activationHistograms.claims(config).map((claim) => [claim.id, claim.check(results).holds] as const);

describe('activation-histograms', () => {
  it('judges claims by the histograms: each fails, or first holds, when they are mixed up', () => {
    const results = run();
    const [names, values] = [[...results.keys()], [...results.values()]];
    const right = verdicts(results);
    const turned = names.map((_, shift) =>
      verdicts(new Map(names.map((name, i) => [name, values[(i + shift) % values.length]!]))),
    );
    const unmoved = right.flatMap(([id, holds], i) => (turned.every((one) => one[i]![1] === holds) ? [id] : []));
    // No other combination has a bell in all five layers; tanh without its first layer has. Figure 6-12 has draws of its own.
    expect(unmoved).toEqual(['tanh-bell', 'xavier-narrower']);
    const deeper = new Map([...results, ['tanh-xavier', results.get('tanh-xavier')!.slice(1)]]);
    expect(Object.fromEntries(verdicts(deeper))).toMatchObject({ 'tanh-bell': true });
  });

  it('makes no claims of networks that are too shallow to show anything', () =>
    expect(activationHistograms.claims({ ...config, layers: 3 })).toEqual([]));

  it('draws what was run, of the book and of others', () => {
    const given = { samples: 20, units: 10, layers: 2, combinations: ['relu-he', 'tanh-std', 'sigmoid-std-1'] };
    const used = resolveConfig(activationHistograms, given);
    const figures = activationHistograms.figure(new Map([[0, run(given)]]), used);
    expect(figures.map(({ id, columns, panels }) => [id, columns, panels.length])).toEqual([
      ['6-10', 2, 4],
      ['6-12', 2, 2],
      ['6-14', 2, 4],
      ['tanh-std', 2, 4],
    ]);
    expect(figures[3]!.title.en).toBe('Activations of each layer, tanh, std = 0.1');
  });
});

describe('combinations', () => {
  it('come apart into activation and initial weights', () => {
    expect(partsOf('relu-std-0.01')).toEqual({ activation: 'relu', init: 'std-0.01' });
    expect(labelOf('relu-std-0.01', { std: 1 }).en).toBe('ReLU, std = 0.01');
    expect(labelOf('tanh-std', { std: 0.3 }).ko).toBe('tanh, std = 0.3');
    expect(combinations).toHaveLength(15);
  });
});
