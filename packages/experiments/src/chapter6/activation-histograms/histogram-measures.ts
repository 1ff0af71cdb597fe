import type { Text } from '../../text.ts';
import type { Histograms } from './activation-histograms.ts';
import type { Counts } from './layer-histograms.ts';
import { measured } from '../measured.ts';

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

export const stds = (layers: Histograms): number[] => layers.map(({ std }) => std);
export const gradientStds = (layers: Histograms): number[] => layers.map(({ gradientStd }) => gradientStd);

/** Numbers in a row, one of each layer. */
export const list = (values: readonly number[]): string => values.map((v) => measured(v, 2)).join(', ');

export const deviationsSaid = (values: readonly number[]): Text => ({
  en: `deviation by layer: ${list(values)}`,
  ko: `층별 표준편차: ${list(values)}`,
});
export const gradientsSaid = (values: readonly number[]): Text => ({
  en: `deviation of the gradient, layers 1 to ${values.length}: ${list(values)}`,
  ko: `기울기의 표준편차, 1~${values.length}층: ${list(values)}`,
});
