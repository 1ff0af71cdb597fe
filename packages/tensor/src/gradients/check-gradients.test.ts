import { describe, expect, it } from 'vitest';
import { Arena } from '../arena.ts';
import { checkGradients, type GradientCheck } from './check-gradients.ts';
import { ShapeError } from '../errors.ts';
import { vectorReference } from '../kernels/reference/vector-reference.ts';
import { Params } from '../params.ts';
import { Rng } from '../random/rng.ts';
import { Tensor } from '../tensor.ts';
import { zeros } from '../create.ts';

/** L = ½ Σ c·w² + w₀·b₀, smooth and with every gradient different from 0. */
function problem() {
  const params = { w: new Float64Array([1, -2, 0.5]), b: new Float64Array([3]) };
  const c = [1, 2, 3];
  const loss = (): number => params.w.reduce((sum, w, i) => sum + (c[i]! * w * w) / 2, 0) + params.w[0]! * params.b[0]!;
  const gradient = () => ({
    w: params.w.map((w, i) => c[i]! * w + (i === 0 ? params.b[0]! : 0)),
    b: [params.w[0]!],
  });
  return { params, loss, gradient };
}

describe('checkGradients', () => {
  it('accepts a right gradient and reports what it covered', () => {
    const report = checkGradients(problem());
    expect(report).toMatchObject({ ok: true, checked: 4, total: 4, nonZero: 4, kinks: [] });
    expect(report.maxRelativeError).toBeLessThan(1e-9);
    expect(report.perParameter['w']).toMatchObject({ checked: 3, total: 3, nonZero: 3 });
    expect(report.perParameter['b']).toMatchObject({ checked: 1, total: 1, nonZero: 1 });
  });

  it.each([
    ['a factor', (g: number) => g * 1.00001],
    ['a sign', (g: number) => -g],
    ['an offset', (g: number) => g + 1e-5],
    ['0', () => 0],
    ['NaN', () => NaN],
  ])('rejects a gradient wrong by %s in one element, and names it', (_, spoil) => {
    const { gradient, ...rest } = problem();
    const wrong = () => ({ ...gradient(), w: gradient().w.map((g, i) => (i === 1 ? spoil(g) : g)) });
    const report = checkGradients({ ...rest, gradient: wrong });
    expect(report.ok).toBe(false);
    expect(report.worst).toMatchObject({ name: 'w', index: 1, analytic: spoil(-4) });
    expect(report.worst.numeric).toBeCloseTo(-4, 8);
    expect(report.maxRelativeError).toBe(report.worst.relativeError);
    expect(report.perParameter['b']!.maxRelativeError).toBeLessThan(1e-9);
  });

  it('puts every element back, also when the loss throws', () => {
    const { params, gradient, loss } = problem();
    checkGradients({ params, gradient, loss });
    expect([...params.w]).toEqual([1, -2, 0.5]);
    let calls = 0;
    const failing = (): number => {
      if (++calls === 5) throw new Error('stop');
      return loss();
    };
    expect(() => checkGradients({ params, gradient, loss: failing })).toThrow(new Error('stop'));
    expect([...params.w]).toEqual([1, -2, 0.5]);
  });

  it('works on Params whose memory grows while the loss is computed', () => {
    const arena = new Arena(vectorReference('float64'));
    const params = new Params(arena, [['w', [2]]]);
    params.set('w', [1, 2]);
    const grads = params.like();
    const loss = (): number => {
      arena.tensor([2 ** 14]);
      return Array.from(params.get('w').data).reduce((sum, w) => sum + w ** 3, 0);
    };
    const gradient = () => {
      grads.set('w', [3, 12]);
      return grads;
    };
    expect(checkGradients({ loss, params, gradient })).toMatchObject({ ok: true, checked: 2 });
    expect([...params.get('w').data]).toEqual([1, 2]);
  });

  it('copies the gradient before the loss is called again', () => {
    const { params, loss, gradient } = problem();
    const live = gradient();
    const spoiling = (): number => {
      live.w.fill(NaN);
      return loss();
    };
    const report = checkGradients({
      params,
      loss: spoiling,
      gradient: () => {
        live.w.set(gradient().w);
        return live;
      },
    });
    expect(report.ok).toBe(true);
  });

  it('samples large parameters, the same elements for the same seed', () => {
    const run = (options: Partial<GradientCheck>, wrongFrom = Infinity) => {
      const w = Float64Array.from({ length: 3000 }, (_, i) => Math.sin(i + 1));
      const loss = (): number => w.reduce((sum, v) => sum + (v * v) / 200, 0);
      const gradient = () => ({ w: w.map((v, i) => (i >= wrongFrom ? -v : v) / 100) });
      return checkGradients({ params: { w: new Tensor(w, [3, 1000]) }, loss, gradient, ...options });
    };
    expect(run({})).toMatchObject({ ok: true, checked: 500, total: 3000 });
    expect(run({ samples: 20, rng: new Rng(1) })).toMatchObject({ ok: true, checked: 20, total: 3000 });
    expect(run({ samples: 20, rng: new Rng(1) }, 1500).worst).toEqual(
      run({ samples: 20, rng: new Rng(1) }, 1500).worst,
    );
    expect(run({}, 2900).ok).toBe(false);
  });

  it('lists kinks apart and accepts a subgradient there', () => {
    const x = { x: [0, 2, -3e-6] };
    const loss = (): number => x.x.reduce((sum, v) => sum + Math.max(v, 0), 0);
    const report = checkGradients({ loss, params: x, gradient: () => ({ x: [0, 1, 0] }) });
    expect(report).toMatchObject({ ok: true, checked: 1, total: 3, nonZero: 1 });
    expect(report.kinks.map(({ index }) => index)).toEqual([0, 2]);
  });

  it('takes a parameter whose gradient is 0 for a reason when it is named in zero', () => {
    const params = { w: [1], b: [5] };
    const loss = (): number => params.w[0]! ** 2;
    const gradient = () => ({ w: [2], b: [0] });
    expect(checkGradients({ params, loss, gradient, zero: ['b'] })).toMatchObject({ ok: true, nonZero: 1 });
    expect(checkGradients({ params, loss, gradient: () => ({ w: [2], b: [0.1] }), zero: ['b'] }).ok).toBe(false);
  });
});

describe('what checkGradients refuses', () => {
  const base = problem();
  const vacuous =
    'is 0, so a formula that always gives 0 would pass; use random inputs and a batch of 4 or more, or name it in ' +
    '`zero` if 0 is right';
  /** The book's check: batch normalisation of a batch of one gives beta, whatever W and gamma are. */
  function batchOfOne(): GradientCheck {
    const params = { W: [0.3, -0.2], gamma: [1], beta: [0.5] };
    const loss = (): number => {
      const x = 2 * params.W[0]! + 3 * params.W[1]!;
      const mean = x;
      const y = (params.gamma[0]! * (x - mean)) / Math.sqrt((x - mean) ** 2 + 1e-7) + params.beta[0]!;
      return y * y;
    };
    return { params, loss, gradient: () => ({ W: [0, 0], gamma: [0], beta: [2 * params.beta[0]!] }) };
  }

  it.each<[string, GradientCheck, string]>([
    ['nothing', { ...base, params: {} }, 'checkGradients: there are no parameters to check'],
    [
      'float32',
      { ...base, params: { w: new Float32Array(3) } },
      'checkGradients: w is float32, where differences are mostly rounding; make it float64',
    ],
    [
      'an int32 tensor',
      { ...base, params: { w: zeros([3], { dtype: 'int32' }) } },
      'checkGradients: w is int32, where differences are mostly rounding; make it float64',
    ],
    ["the book's batch of one", batchOfOne(), `checkGradients: vacuous: every checked gradient of W, gamma ${vacuous}`],
    [
      'an empty parameter',
      { params: { w: [1], none: [] }, loss: () => 1, gradient: () => ({ w: [1], none: [] }) },
      `checkGradients: vacuous: every checked gradient of none ${vacuous}`,
    ],
    [
      'a parameter that is all kinks',
      (() => {
        const x = { x: [0] };
        return { params: x, loss: () => Math.abs(x.x[0]!) + 1, gradient: () => ({ x: [0.5] }) };
      })(),
      'checkGradients: vacuous: every chosen element of x lies beside a kink of the loss; use other inputs',
    ],
    [
      'a name in zero that is no parameter',
      { ...base, zero: ['b1'] },
      'checkGradients: zero names b1; the parameters are w, b',
    ],
    ['a loss that is NaN', { ...base, loss: () => NaN }, 'checkGradients: the loss is NaN'],
    [
      'a random loss',
      {
        ...base,
        loss: (
          (n) => () =>
            n++
        )(1),
      },
      'checkGradients: the loss is 1 and then 2 for the same parameters; fix what is random in it, as the mask of dropout',
    ],
    ['eps 0', { ...base, eps: 0 }, 'checkGradients: eps, tolerance and samples must be positive, got 0, 0.000001, 500'],
  ])('%s', (_, check, message) => {
    expect(() => checkGradients(check)).toThrow(new RangeError(message));
  });

  it('a gradient of other sizes or names', () => {
    expect(() => checkGradients({ ...base, gradient: () => ({ w: [1, 2], b: [1] }) })).toThrow(
      new ShapeError('checkGradients: w has 3 elements, its gradient has 2'),
    );
    expect(() => checkGradients({ ...base, gradient: () => ({ w: [1, 2, 3] }) })).toThrow(
      new ShapeError('checkGradients: b has 1 elements, its gradient has no entry'),
    );
  });
});
