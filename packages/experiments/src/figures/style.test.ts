import { describe, expect, it } from 'vitest';
import { seriesOf, seriesStyles, styleKeys, type SeriesStyle } from './style.ts';

const styleOf = (key: string): SeriesStyle => seriesStyles([key]).get(key)!;
const look = (style: SeriesStyle): string => JSON.stringify(style);

describe('seriesStyles', () => {
  it('gives a method the same style beside any others', () => {
    expect(seriesStyles(['x', 'adam', 'y']).get('adam')).toEqual(styleOf('adam'));
  });

  it('knows the spellings of a key', () => {
    expect(styleOf('AdaGrad')).toEqual(styleOf('adagrad'));
    expect(styleOf('batch_norm')).toEqual(styleOf('batch-norm'));
    expect(styleOf('std 0.01')).toEqual(styleOf('std-0.01'));
  });

  it.each([
    ['the optimizers of the chapter', ['sgd', 'momentum', 'nesterov', 'adagrad', 'rmsprop', 'adam']],
    ['the initial values', ['std-0.01', 'std-1', 'xavier', 'he']],
    ['training and test', ['train', 'test']],
    ['with and without batch normalization', ['batch-norm', 'plain']],
    ['with and without regularization', ['plain', 'weight-decay', 'dropout']],
    ['three learning rates', ['rate-small', 'rate-right', 'rate-large']],
    [
      'the schedules',
      ['constant', 'step', 'exponential', 'inverse-time', 'cosine', 'warmup', 'one-cycle'].map((key) => `decay-${key}`),
    ],
    ['the curves of a trial', ['trial-validation', 'trial-train']],
    ['the rounds of a search', ['first-round', 'narrowed-round']],
    ['two costs of a search', ['whole-trials', 'halving']],
    ['good trials and bad ones', ['score-high', 'score-good', 'score-poor', 'score-chance']],
  ])('tells %s apart by colour, and by marker without colour', (_, keys) => {
    const styles = keys.map(styleOf);
    expect(new Set(styles.map(({ color }) => color)).size).toBe(keys.length);
    expect(new Set(styles.map(({ marker }) => marker)).size).toBe(keys.length);
  });

  it('has no two optimizers that look alike', () => {
    const optimizers = [
      'sgd',
      'momentum',
      'nesterov',
      'adagrad',
      'adadelta',
      'rmsprop',
      'adam',
      'adamw',
      'nadam',
      'amsgrad',
      'lion',
    ];
    expect(optimizers.filter((key) => !styleKeys.includes(key))).toEqual([]);
    expect(new Set(optimizers.map((key) => look(styleOf(key)))).size).toBe(optimizers.length);
  });

  it('gives unknown keys styles that differ from each other and from those beside them', () => {
    const keys = ['sgd', 'adam', 'train', ...Array.from({ length: 30 }, (_, i) => `trial-${i}`)];
    const styles = seriesStyles(keys);
    const trials = keys.slice(3).map((key) => look(styles.get(key)!));
    expect(new Set(trials).size).toBe(30);
    expect(trials.filter((trial) => ['sgd', 'adam', 'train'].some((key) => look(styles.get(key)!) === trial))).toEqual(
      [],
    );
  });

  it('leaves the colours of the chapter to its methods while there are others', () => {
    const styles = seriesStyles(['mine', 'adam', 'sgd', 'yours']);
    expect(new Set([...styles.values()].map(({ color }) => color)).size).toBe(4);
  });

  it('depends on the order of the keys alone', () => {
    expect([...seriesStyles(['a', 'b'])]).toEqual([...seriesStyles(['a', 'b', 'b', 'a'])]);
  });
});

it('seriesOf lists the series of all panels in order', () => {
  const points = (series: string) => ({ kind: 'points', series, x: [], y: [] }) as const;
  const panel = (...keys: string[]) =>
    ({ x: {}, y: {}, marks: [...keys.map(points), { kind: 'rule', axis: 'x', at: 0 }] }) as const;
  const text = { en: '', ko: '' };
  expect(
    seriesOf({ id: 'a', title: text, caption: text, columns: 1, panels: [panel('b', 'a'), panel('a', 'c')] }),
  ).toEqual(['b', 'a', 'c']);
});
