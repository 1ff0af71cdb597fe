import { Rng } from '@downhill/tensor';
import { expect, it } from 'vitest';
import golden from '../../../fixtures/golden.json' with { type: 'json' };
import {
  glorotNormal,
  glorotUniform,
  he,
  heUniform,
  orthogonal,
  truncatedNormal,
  xavier,
  type Distribution,
  type Initializer,
} from '../src/index.ts';
import { problemsOf } from './check-distribution.ts';

/** Our name for each row of the oracle. */
const OURS: Record<string, { make: () => Initializer; kind: Distribution['kind'] }> = {
  kaiming_normal: { make: he, kind: 'normal' },
  kaiming_uniform: { make: heUniform, kind: 'uniform' },
  xavier_normal: { make: glorotNormal, kind: 'normal' },
  xavier_uniform: { make: glorotUniform, kind: 'uniform' },
  orthogonal: { make: () => orthogonal(), kind: 'orthogonal' },
  trunc_normal: { make: () => truncatedNormal(0.02), kind: 'truncated normal' },
  'book He': { make: he, kind: 'normal' },
  'book Xavier': { make: xavier, kind: 'normal' },
};

it.each(golden.init.rows)('$name [$fan_in, $fan_out] has the oracle’s deviation and bound', (row) => {
  const { make, kind } = OURS[row.name]!;
  const sample = make()([row.fan_in, row.fan_out], { rng: new Rng('golden'), dtype: 'float64' });
  expect(problemsOf(sample, { kind, mean: 0, ...row.expected })).toEqual([]);
});
