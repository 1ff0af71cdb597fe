import { describe, expect, it } from 'vitest';
import { Rng } from './rng.ts';
import type { RngState } from './rng-state.ts';

const draw = <T>(n: number, next: () => T): T[] => Array.from({ length: n }, next);

describe('values, pinned by fixtures/rng.py', () => {
  it('is xoshiro128++', () => {
    const rng = new Rng({ algorithm: 'xoshiro128++', key: [1, 2, 3, 4], words: [1, 2, 3, 4], spare: null });
    expect(draw(10, () => rng.uint32())).toEqual([
      641, 1573767, 3222811527, 3517856514, 836907274, 4247214768, 3867114732, 1355841295, 495546011, 621204420,
    ]);
  });

  it.each([
    [0, [1818308726, 298620654, 210540252, 3660852237], [3071242777, 1609434315, 2209398640, 3098991289]],
    [1, [3405907544, 2281881540, 633672244, 2492847633], [2532326151, 1235331158, 646464370, 2041155633]],
    [-5, [670403052, 2591278403, 1367597752, 172763283], [1221511557, 1413399319, 2678124968, 2059783688]],
    ['init', [1837317063, 31789812, 3940321341, 2886152682], [851055699, 2103983425, 2330986349, 1775442523]],
    ['한글', [2796600072, 2662109208, 755910256, 3922867271], [3894960848, 1247520954, 2360528999, 2847544933]],
    [2 ** 53 - 1, [3434259380, 2958540838, 3929280676, 286014241], [2887913122, 1320433497, 3453780550, 1337207453]],
  ])('seed %j', (seed, key, first) => {
    const rng = new Rng(seed);
    expect(rng.state.key).toEqual(key);
    expect(draw(4, () => rng.uint32())).toEqual(first);
  });

  it('uniform', () => {
    const rng = new Rng(1);
    expect(draw(5, () => rng.uniform())).toEqual([
      0.5896031281919997, 0.15051671471628225, 0.7793934256068294, 0.5460214957117672, 0.08210240590328044,
    ]);
  });

  it('normal', () => {
    const rng = new Rng(1);
    const expected = [
      0.28374240325414113, -1.1066938092950265, 1.4880614285583549, 0.245112470003555, -0.3953022072088749,
      -0.21429806065921825,
    ];
    // Python's logarithm may differ from ours in the last bit.
    for (const value of expected) expect(Math.abs(rng.normal() / value - 1)).toBeLessThan(4 * Number.EPSILON);
  });

  it('int', () => {
    const die = new Rng(1);
    expect(draw(10, () => die.int(6))).toEqual([3, 2, 4, 3, 2, 0, 1, 2, 4, 3]);
    const large = new Rng(1);
    expect(draw(6, () => large.int(3 * 2 ** 30))).toEqual([
      2532326151, 1235331158, 646464370, 2041155633, 2345144479, 2549471708,
    ]);
  });

  it('permutation', () => {
    expect([...new Rng(1).permutation(10)]).toEqual([1, 6, 4, 9, 0, 3, 5, 2, 8, 7]);
  });

  it('fork, and a fork of a fork', () => {
    const init = new Rng(1).fork('init');
    expect(init.state.key).toEqual([4277721684, 918927609, 2994652257, 1705041890]);
    expect(Math.abs(init.normal() / -1.4987980883015275 - 1)).toBeLessThan(4 * Number.EPSILON);
    expect(init.fork('W1').state.key).toEqual([3012835405, 1039383643, 1284017278, 3877527159]);
    expect(init.fork('W1').uniform()).toBe(0.05028692397473422);
  });
});

describe('seeding', () => {
  it('takes a number by its decimal text', () => {
    expect(new Rng('1').state).toEqual(new Rng(1).state);
    expect(new Rng(-0).state).toEqual(new Rng(0).state);
    expect(new Rng(1).uniform()).not.toBe(new Rng(2).uniform());
  });

  it.each([NaN, Infinity, 0.5, 2 ** 53])('refuses the number %d', (seed) => {
    expect(() => new Rng(seed)).toThrow(
      new RangeError(`Rng: seed must be a whole number of at most 2^53 − 1 in size, or a string, got ${seed}`),
    );
  });

  it.each([undefined, null, true])('refuses %j', (seed) => {
    expect(() => new Rng(seed as unknown as number)).toThrow(
      new RangeError(`Rng: seed must be a whole number, a string or a saved state, got ${String(seed)}`),
    );
  });
});

describe('fork', () => {
  it('depends on the seed and the label, not on what was drawn or forked before', () => {
    const rng = new Rng(7);
    const before = rng.fork('batches').state;
    rng.normal();
    rng.permutation(100);
    rng.fork('init').uniform();
    expect(rng.fork('batches').state).toEqual(before);
    expect(rng.fork('dropout').state).not.toEqual(before);
    expect(new Rng(8).fork('batches').state).not.toEqual(before);
    expect(new Rng(7).fork('bat').fork('ches').state).not.toEqual(before);
  });

  it('draws nothing from its parent', () => {
    const rng = new Rng(7);
    rng.fork('init');
    expect(rng.uniform()).toBe(new Rng(7).uniform());
  });
});

describe('filling arrays', () => {
  it('gives float64 arrays the numbers of single calls', () => {
    const [bulk, single] = [new Rng(3), new Rng(3)];
    expect([...bulk.fillUniform(new Float64Array(9), -2, 4)]).toEqual(draw(9, () => -2 + 6 * single.uniform()));
    expect([...bulk.fillNormal(new Float64Array(9), 1, 0.5)]).toEqual(draw(9, () => 1 + 0.5 * single.normal()));
    expect(bulk.state).toEqual(single.state);
  });

  it('gives float32 arrays multiples of 2⁻²⁴ that are never rounded up to 1', () => {
    const [bulk, raw] = [new Rng(3), new Rng(3)];
    expect([...bulk.fillUniform(new Float32Array(9))]).toEqual(draw(9, () => (raw.uint32() >>> 8) / 2 ** 24));
    // From this state the raw output is 2³² − 1.
    const top = new Rng({ algorithm: 'xoshiro128++', key: [1, 0, 0, 0], words: [0, 1, 0, 2 ** 32 - 1], spare: null });
    expect(top.fillUniform(new Float32Array(1))[0]).toBe(1 - 2 ** -24);
  });

  it('gives float32 arrays the rounded normal numbers of single calls', () => {
    const [bulk, single] = [new Rng(3), new Rng(3)];
    expect([...bulk.fillNormal(new Float32Array(9))]).toEqual(draw(9, () => Math.fround(single.normal())));
  });

  it.each([0, 1e-3, 0.3, 0.5, 0.85, 1])('gives ones with probability %d, by the raw numbers of single calls', (p) => {
    const [bulk, single] = [new Rng(3), new Rng(3)];
    for (const array of [new Float32Array(501), new Float64Array(501)])
      expect([...bulk.fillBernoulli(array, p)]).toEqual(draw(501, () => (single.uint32() < (1 - p) * 2 ** 32 ? 0 : 1)));
    expect(bulk.state).toEqual(single.state);
  });

  it('gives ones from a limit on that the highest and the lowest raw number meet', () => {
    const first = (words: RngState['words'], p: number): number =>
      new Rng({ algorithm: 'xoshiro128++', key: [1, 0, 0, 0], words, spare: null }).fillBernoulli(
        new Float32Array(1),
        p,
      )[0]!;
    const [lowest, highest] = [[0, 1, 0, 0] as const, [0, 1, 0, 2 ** 32 - 1] as const];
    expect([1, 1 - 2 ** -32, 0.5, 2 ** -32, 0].map((p) => first(lowest, p))).toEqual([1, 0, 0, 0, 0]);
    expect([1, 1 - 2 ** -32, 0.5, 2 ** -32, 0].map((p) => first(highest, p))).toEqual([1, 1, 1, 1, 0]);
  });

  it.each([-0.1, 1.1, NaN])('refuses %d as a probability', (p) =>
    expect(() => new Rng(1).fillBernoulli(new Float32Array(1), p)).toThrow(
      new RangeError(`Rng.fillBernoulli: p must be in 0…1, got ${p}`),
    ),
  );
});

describe('state', () => {
  it('continues exactly after a round trip through JSON, also between the two of a pair', () => {
    const rng = new Rng(11);
    rng.normal();
    const saved = JSON.parse(JSON.stringify(rng.state)) as RngState;
    expect(saved.spare).not.toBeNull();
    const expected = draw(20, () => rng.normal() + rng.int(9));
    const copy = new Rng(saved);
    expect(draw(20, () => copy.normal() + copy.int(9))).toEqual(expected);
    rng.restore(saved);
    expect(draw(20, () => rng.normal() + rng.int(9))).toEqual(expected);
    expect(copy.fork('x').state).toEqual(new Rng(11).fork('x').state);
  });

  it('is a copy', () => {
    const rng = new Rng(11);
    const saved = rng.state;
    const text = JSON.stringify(saved);
    rng.uniform();
    (saved.words as unknown as number[])[0] = 5;
    expect(rng.state.words).not.toEqual(saved.words);
    expect(JSON.stringify(new Rng(11).state)).toBe(text);
  });

  const good = new Rng(1).state;
  it.each<[string, unknown, string]>([
    ['another algorithm', { ...good, algorithm: 'pcg64' }, 'Rng: state is of algorithm pcg64, expected xoshiro128++'],
    [
      'zeros',
      { ...good, words: [0, 0, 0, 0] },
      'Rng: state.words must be four whole numbers in 0…2^32 − 1, not all 0, got [0,0,0,0]',
    ],
    [
      'three words',
      { ...good, key: [1, 2, 3] },
      'Rng: state.key must be four whole numbers in 0…2^32 − 1, not all 0, got [1,2,3]',
    ],
    [
      'a negative word',
      { ...good, words: [1, 2, 3, -4] },
      'Rng: state.words must be four whole numbers in 0…2^32 − 1, not all 0, got [1,2,3,-4]',
    ],
    ['a bad spare', { ...good, spare: NaN }, 'Rng: state.spare must be a finite number or null, got NaN'],
  ])('refuses %s', (_, state, message) => {
    expect(() => new Rng(state as RngState)).toThrow(new RangeError(message));
    const rng = new Rng(1);
    expect(() => rng.restore(state as RngState)).toThrow(new RangeError(message));
    expect(rng.state).toEqual(good);
  });
});

describe('errors', () => {
  const rng = new Rng(1);
  it.each<[() => unknown, string]>([
    [() => rng.int(0), 'Rng.int: n must be a whole number in 1…2^32, got 0'],
    [() => rng.int(2.5), 'Rng.int: n must be a whole number in 1…2^32, got 2.5'],
    [() => rng.int(2 ** 33), 'Rng.int: n must be a whole number in 1…2^32, got 8589934592'],
    [() => rng.permutation(-1), 'Rng.permutation: n must be a whole number in 0…2^31, got -1'],
    [() => rng.choice(0, 1), 'Rng.choice: n must be a whole number in 1…2^31, got 0'],
    [() => rng.choice(3, NaN), 'Rng.choice: k must be a whole number in 0…2^31, got NaN'],
    [
      () => rng.choice(3, 4, { replace: false }),
      'Rng.choice: cannot take 4 of 3 without replacement; k must be at most 3',
    ],
  ])('%s', (call, message) => {
    expect(call).toThrow(new RangeError(message));
  });
});
