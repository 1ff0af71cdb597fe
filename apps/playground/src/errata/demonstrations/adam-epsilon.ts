import { Adam } from '@downhill/optimizers';
import type { Demonstration } from '../trap.ts';
import { fact } from './fact.ts';

/** The length of the first step of either convention, as a share of η, for a gradient of that size. */
function firstStep(gradient: number, convention: 'algorithm1' | 'book'): number {
  const params = { p: [0] };
  new Adam({ lr: 1, eps: 1e-8, convention }).update(params, { p: [gradient] });
  return -params.p[0]!;
}

export function adamEpsilon(): Demonstration {
  return {
    facts: [1, 1e-6, 1e-7, 1e-8].map((gradient) => {
      const [paper, book] = [firstStep(gradient, 'algorithm1'), firstStep(gradient, 'book')];
      const words = `${paper.toFixed(3)} η / ${book.toFixed(3)} η`;
      return fact(
        `First step, gradient ${gradient}: Algorithm 1 / book`,
        `첫걸음, 기울기 ${gradient}: 알고리즘 1 / 책`,
        words,
        Math.abs(paper - book) < 0.01,
      );
    }),
  };
}
