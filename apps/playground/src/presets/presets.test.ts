import { experiments, findExperiment, resolveConfig } from '@downhill/experiments';
import { expect, it } from 'vitest';
import { presets } from './index.ts';

it.each(Object.entries(presets))(
  '%s: every preset is a config of the experiment, and differs from the book',
  (id, all) => {
    const experiment = findExperiment(id);
    for (const { config, name } of all) {
      expect(() => resolveConfig(experiment, config), name.en).not.toThrow();
      const book = JSON.stringify(resolveConfig(experiment));
      expect(JSON.stringify(resolveConfig(experiment, config)), name.en).not.toBe(book);
    }
    expect(new Set(all.map(({ name }) => name.en)).size).toBe(all.length);
  },
);

it('every experiment with a page made from its data has presets', () => {
  const ids = experiments.map(({ id }) => id).filter((id) => id !== 'optimizer-paths');
  expect(Object.keys(presets).sort()).toEqual(ids.sort());
  // Good ones, and one that is bad in an instructive way.
  for (const [id, all] of Object.entries(presets)) {
    expect(
      all.some(({ bad }) => bad === true),
      id,
    ).toBe(true);
    expect(
      all.some(({ bad }) => bad !== true),
      id,
    ).toBe(true);
  }
});
