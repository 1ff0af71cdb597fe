import { Rng } from '@downhill/tensor';
import type { Demonstration } from '../trap.ts';
import { fact } from './fact.ts';

const [GUESSERS, SAMPLES] = [100, 100];

/** The best of a hundred that guess among ten digits: on the samples that made it the best, and on others. */
export function watchedTestSet(): Demonstration {
  const rng = new Rng(0);
  const accuracy = (): number =>
    Array.from({ length: SAMPLES }, () => rng.int(10)).filter((guess) => guess === 0).length / SAMPLES;
  const scores = Array.from({ length: GUESSERS }, accuracy);
  const fresh = Array.from({ length: 200 }, accuracy);
  const mean = fresh.reduce((a, b) => a + b, 0) / fresh.length;
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  return {
    facts: [
      fact('On the set that it was chosen by', '고를 때 쓴 데이터에서', percent(Math.max(...scores)), false),
      fact('On fresh sets of the same size', '같은 크기의 새 데이터에서', percent(mean), true),
      fact('Guessing', '무작위로 찍기', '10 %'),
    ],
  };
}
