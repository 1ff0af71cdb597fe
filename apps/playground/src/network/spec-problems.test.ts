import { describe, expect, it } from 'vitest';
import { buildNetwork } from './build-network.ts';
import { columnsOf } from './columns-of.ts';
import { thinned } from './curves-figure.ts';
import { firstSpec, type NetworkSpec } from './network-spec.ts';
import { networkPresets } from './network-presets.ts';
import { parameterCount } from './parameter-count.ts';
import { probabilitiesOf } from './probabilities-of.ts';
import { specProblems } from './spec-problems.ts';

describe('specProblems', () => {
  it.each(networkPresets.map(({ key, spec }) => [key, spec] as const))('has none for the preset %s', (_, spec) => {
    expect([...specProblems(spec)]).toEqual([]);
  });

  const layer = firstSpec.hidden[0]!;
  const mistakes: [field: string, part: Partial<NetworkSpec>, en: string, ko: string][] = [
    [
      'hidden.0.units',
      { hidden: [{ ...layer, units: 0 }] },
      'A whole number from 1 to 1000.',
      '1에서 1000까지의 정수여야 합니다.',
    ],
    [
      'hidden.1.dropout',
      { hidden: [layer, { ...layer, dropout: 1 }] },
      'A number from 0 to 0.95.',
      '0에서 0.95까지의 수여야 합니다.',
    ],
    ['lr', { lr: Number.NaN }, 'A number from 0.000001 to 10.', '0.000001에서 10까지의 수여야 합니다.'],
    ['images', { images: 55_001 }, 'A whole number from 100 to 55000.', '100에서 55000까지의 정수여야 합니다.'],
    [
      'batchSize',
      { images: 100, batchSize: 128 },
      'A batch cannot be larger than the 100 images.',
      '배치는 이미지 수 100장보다 클 수 없습니다.',
    ],
    ['init', { init: 'kaiming' }, 'There is no initializer “kaiming”.', '초깃값 “kaiming”은(는) 없습니다.'],
    ['optimizer', { optimizer: 'Adan' }, 'There is no optimizer “Adan”.', '기법 “Adan”은(는) 없습니다.'],
    [
      'options',
      { options: { beta1: 1 } },
      'Adam: beta1 must be in [0, 1), got 1',
      'Adam: beta1 must be in [0, 1), got 1',
    ],
  ];
  it.each(mistakes)('names %s', (field, part, en, ko) => {
    expect([...specProblems({ ...firstSpec, ...part })]).toEqual([[field, { en, ko }]]);
  });
});

it.each(networkPresets.map(({ key, spec }) => [key, spec] as const))('counts the parameters of %s', (_, spec) => {
  expect(parameterCount(spec)).toBe([...buildNetwork(spec).params].reduce((sum, [, p]) => sum + p.size, 0));
});

it('turns scores into probabilities, large ones too', () => {
  expect([...probabilitiesOf([0, 0])]).toEqual([0.5, 0.5]);
  expect([...probabilitiesOf([1000, 0])]).toEqual([1, 0]);
});

it('thins a curve to means that keep its average', () => {
  const losses = Array.from({ length: 1000 }, (_, i) => i);
  const { x, y } = thinned(losses);
  expect(x.length).toBeLessThanOrEqual(240);
  expect(x[0]).toBe(3);
  expect(y[0]).toBe(2);
  expect(thinned([4, 2])).toEqual({ x: [1, 2], y: [4, 2] });
});

it.each([
  [100, 10],
  [50, 10],
  [1, 1],
  [97, 14],
])('draws %d units in %d columns', (units, columns) => {
  expect(columnsOf(units)).toBe(columns);
});
