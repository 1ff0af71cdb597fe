import { Rng, type Tensor } from '@downhill/tensor';
import { describe, expect, it } from 'vitest';
import { he, initializers, normal, uniform, type Distribution, type Initializer } from '../src/index.ts';
import { problemsOf } from './check-distribution.ts';
import { gramError } from './gram-error.ts';

const FANS = { fanIn: 100, fanOut: 50 };
const SHAPE = [100, 50];
const sample = (make: Initializer): Tensor => make(SHAPE, { rng: new Rng(0), dtype: 'float64' });
const promised = (name: string): Distribution => initializers.find((entry) => entry.name === name)!.expected(FANS);

/** Mistakes seen in real code. The checks that pass the right versions must reject each. */
const BAD: { mistake: string; of: string; make: Initializer }[] = [
  { mistake: 'He with 1/n', of: 'he', make: normal(Math.sqrt(1 / 100)) },
  { mistake: 'He with the variance as deviation', of: 'he', make: normal(2 / 100) },
  { mistake: 'He by fan-out', of: 'he', make: normal(Math.sqrt(2 / 50)) },
  { mistake: 'He from uniform numbers', of: 'he', make: uniform(Math.sqrt(6 / 100)) },
  { mistake: 'He uniform with √(3/n)', of: 'heUniform', make: uniform(Math.sqrt(3 / 100)) },
  { mistake: 'the deviation used as the bound', of: 'heUniform', make: uniform(Math.sqrt(2 / 100)) },
  { mistake: 'uniform on [0, a)', of: 'uniform', make: (s, o) => shifted(uniform(0.025)(s, o), 0.025) },
  { mistake: 'Glorot by fan-in', of: 'glorotNormal', make: normal(Math.sqrt(1 / 100)) },
  { mistake: 'Xavier by fan average', of: 'xavier', make: normal(Math.sqrt(2 / 150)) },
  { mistake: 'a normal that is not cut', of: 'truncatedNormal', make: normal(0.02) },
  { mistake: 'a normal clamped at ±2σ', of: 'truncatedNormal', make: (s, o) => clamped(normal(0.02)(s, o), 0.04) },
];

function shifted(t: Tensor, by: number): Tensor {
  t.data.forEach((v, i) => (t.data[i] = v + by));
  return t;
}

function clamped(t: Tensor, at: number): Tensor {
  t.data.forEach((v, i) => (t.data[i] = Math.max(-at, Math.min(at, v))));
  return t;
}

describe('known-bad versions are rejected', () => {
  it.each(BAD)('$mistake', ({ of, make }) => {
    expect(problemsOf(sample(make), promised(of))).not.toEqual([]);
  });

  it('a normal matrix of the right deviation passed off as orthogonal', () => {
    const fake = sample(normal(promised('orthogonal').std));
    expect(problemsOf(fake, promised('orthogonal'))).not.toEqual([]);
    expect(gramError(fake)).toBeGreaterThan(0.1);
  });

  it('and the right He passes the same check', () => {
    expect(problemsOf(sample(he()), promised('he'))).toEqual([]);
  });
});
