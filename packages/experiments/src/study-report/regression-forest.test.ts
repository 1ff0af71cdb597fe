import { Rng } from '@downhill/tensor';
import { describe, expect, it } from 'vitest';
import { growForest } from './regression-forest.ts';

const rng = () => new Rng(1);

describe('growForest', () => {
  it('learns a step, and the mean where there is nothing to split', () => {
    const x = Array.from({ length: 40 }, (_, i) => [i]);
    const trees = growForest(
      x,
      x.map(([i]) => (i! < 20 ? 0 : 1)),
      { rng: rng() },
    );
    const mean = (at: number) => trees.reduce((sum, tree) => sum + tree.predict([at]), 0) / trees.length;
    expect(mean(3)).toBe(0);
    expect(mean(35)).toBe(1);
    const flat = growForest(
      x.map(() => [1]),
      x.map(([i]) => i!),
      { rng: rng(), trees: 1 },
    );
    expect(flat[0]!.predict([1])).toBeGreaterThan(10);
    expect(flat[0]!.predict([1])).toBe(flat[0]!.predict([99]));
  });

  it('leaves out about a share of 1/e of the samples for each tree', () => {
    const x = Array.from({ length: 200 }, (_, i) => [i]);
    const trees = growForest(
      x,
      x.map(([i]) => i!),
      { rng: rng() },
    );
    const share = trees.reduce((sum, { unseen }) => sum + unseen.length, 0) / trees.length / 200;
    // 64 · 200 draws: the standard deviation of the share is below 0.005.
    expect(Math.abs(share - Math.exp(-1))).toBeLessThan(0.02);
  });

  it('has leaves of at least minLeaf samples', () => {
    const x = Array.from({ length: 8 }, (_, i) => [i]);
    const y = [0, 0, 0, 0, 0, 0, 0, 8];
    const [tree] = growForest(x, y, { rng: rng(), trees: 1, minLeaf: 8 });
    expect(tree!.predict([0])).toBe(tree!.predict([7]));
  });

  it('refuses no samples', () => {
    expect(() => growForest([], [], { rng: rng() })).toThrow('growForest: there are no samples');
  });
});
