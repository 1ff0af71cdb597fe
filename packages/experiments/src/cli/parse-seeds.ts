import { UsageError } from './usage-error.ts';

const LARGEST = 2 ** 32 - 1;

/**
 * The seeds that `--seeds` names: a count (`5` is 0, 1, 2, 3, 4) or a list (`3,8`; `3,` is seed 3 alone).
 *
 * @throws UsageError when it is neither.
 */
export function parseSeeds(text: string): number[] {
  const refuse = (): never => {
    throw new UsageError(
      `--seeds must be a count of 1 or more, or a list of different whole numbers such as 3,8, got "${text}"`,
    );
  };
  const whole = (part: string): number => {
    const value = /^\d+$/.test(part) ? Number(part) : refuse();
    return value <= LARGEST ? value : refuse();
  };
  if (!text.includes(',')) {
    const count = whole(text.trim());
    return count >= 1 && count <= 10_000 ? Array.from({ length: count }, (_, seed) => seed) : refuse();
  }
  const parts = text.split(',').map((part) => part.trim());
  if (parts.at(-1) === '') parts.pop();
  const seeds = parts.map(whole);
  return seeds.length > 0 && new Set(seeds).size === seeds.length ? seeds : refuse();
}
