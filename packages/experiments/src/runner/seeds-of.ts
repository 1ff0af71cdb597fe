import type { Experiment } from '../experiment.ts';

/**
 * The seeds of a run: `3` means 0, 1, 2. A deterministic experiment needs only the first.
 *
 * @throws RangeError unless they are a count of 1 or more, or different whole numbers.
 */
export function seedsOf(
  experiment: Pick<Experiment, 'id' | 'deterministic'>,
  seeds: number | readonly number[],
): readonly number[] {
  const counted = typeof seeds === 'number' && Number.isSafeInteger(seeds) && seeds >= 1 && seeds <= 1e6;
  const list = typeof seeds !== 'number' ? [...seeds] : counted ? Array.from({ length: seeds }, (_, i) => i) : [];
  if (list.length === 0 || !list.every(Number.isSafeInteger) || new Set(list).size < list.length)
    throw new RangeError(
      `${experiment.id}: seeds must be a number of seeds or a list of different whole numbers, got ${typeof seeds === 'number' ? seeds : JSON.stringify(seeds)}`,
    );
  return experiment.deterministic ? list.slice(0, 1) : list;
}
