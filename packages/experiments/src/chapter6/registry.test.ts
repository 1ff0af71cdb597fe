import { describe, expect, it } from 'vitest';
import { defaultsOf } from '../experiment.ts';
import { resolveConfig } from '../resolve-config.ts';
import type { Text } from '../text.ts';
import { experiments, findExperiment } from './registry.ts';
import { plainEndings } from './testing/plain-endings.ts';

const hangul = /\p{Script=Hangul}/u;
const texts = (text: Text): void => {
  expect(text.en).not.toBe('');
  expect(text.ko).not.toBe('');
  expect(text.en).not.toMatch(hangul);
};

describe('findExperiment', () => {
  it('finds by id', () => expect(findExperiment('init-comparison').id).toBe('init-comparison'));

  it('asks for the nearest, and lists all', () => {
    const known = experiments
      .map(({ id }) => id)
      .toSorted()
      .join(', ');
    expect(() => findExperiment('initcomparison')).toThrow(
      new RangeError(`unknown experiment "initcomparison"; did you mean "init-comparison"? Known: ${known}`),
    );
  });
});

it('has no id twice', () => expect(new Set(experiments.map(({ id }) => id)).size).toBe(experiments.length));

describe.each(experiments)('$id', (experiment) => {
  const config = defaultsOf(experiment.schema);

  it('has texts in both languages', () => {
    texts(experiment.title);
    texts(experiment.summary);
    expect(experiment.summary.ko).toMatch(hangul);
    for (const field of Object.values(experiment.schema)) {
      texts(field.label);
      if (field.kind !== 'choice' && field.kind !== 'choices') continue;
      expect(Object.keys(field.names ?? {})).toEqual(field.options);
      for (const name of Object.values(field.names!)) {
        texts(name);
        // Names that are words are words in both languages; those of methods are names.
        if (/^[a-z ]+$/.test(name.en) && !['sigmoid', 'tanh', 'std'].includes(name.en)) expect(name.ko).toMatch(hangul);
      }
    }
    for (const claim of experiment.claims(config)) {
      texts(claim.sentence);
      expect(claim.sentence.ko).toMatch(hangul);
    }
    for (const reference of experiment.references?.(config) ?? []) texts(reference.quantity);
  });

  it('is polite in Korean, but for the sentences of the chapter', () => {
    expect(plainEndings(experiment.summary.ko)).toEqual([]);
    for (const { remark } of experiment.claims(config)) expect(plainEndings(remark?.ko ?? '')).toEqual([]);
  });

  it('has defaults and quick values that its own schema accepts', () => {
    expect(resolveConfig(experiment, config)).toEqual(config);
    expect(() => resolveConfig(experiment, experiment.quick)).not.toThrow();
  });

  it('has tasks that are plain data, with stable ids, none twice', () => {
    const tasks = [0, 7].flatMap((seed) => experiment.tasks(config, seed));
    expect(structuredClone(tasks)).toEqual(tasks);
    expect(new Set(tasks.map(({ id }) => id)).size).toBe(tasks.length);
    for (const { id, seed, variant, label } of tasks) {
      expect(id).toBe(`seed-${seed}/${variant}`);
      texts(label);
    }
  });

  it('has claims with ids, none twice, and a remark wherever one is known not to hold', () => {
    const claims = experiment.claims(config);
    expect(claims.length).toBeGreaterThan(0);
    expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
    for (const { expected, remark } of claims) if (expected === false) expect(remark).toBeDefined();
  });

  it('compares with the book only when it runs as in the book', () => {
    const changed = Object.entries(experiment.schema).flatMap(([name, field]) =>
      field.kind === 'number' && field.max !== config[name] && name !== 'std' && !name.endsWith('Lr')
        ? [{ ...config, [name]: field.max }]
        : [],
    );
    for (const other of changed) expect(experiment.references?.(other) ?? []).toEqual([]);
  });
});
