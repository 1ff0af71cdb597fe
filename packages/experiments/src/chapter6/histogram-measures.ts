import type { Counts } from './layer-histograms.ts';

export const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

/** The largest of some deviations, over the smallest. */
export const spreadRatio = (deviations: readonly number[]): number => Math.max(...deviations) / Math.min(...deviations);

/** The share of a histogram that its mirror image about the middle of the range does not cover: 0 when it is even. */
export function asymmetry({ counts }: Counts): number {
  const total = counts.reduce((a, b) => a + b, 0);
  return counts.reduce((sum, c, i) => sum + Math.abs(c - counts[counts.length - 1 - i]!), 0) / (2 * total);
}

/** Whether a histogram is fullest in the middle third of its range, less than half as full at its ends, and even. */
export function isBell(histogram: Counts): boolean {
  const { counts } = histogram;
  const fullest = counts.indexOf(Math.max(...counts));
  const middle = fullest >= counts.length / 3 && fullest < (2 * counts.length) / 3;
  return middle && Math.max(counts[0]!, counts.at(-1)!) < counts[fullest]! / 2 && asymmetry(histogram) < 0.1;
}
