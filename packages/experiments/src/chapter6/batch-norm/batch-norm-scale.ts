import { powOf } from '@downhill/tensor';
import type { BatchNormVariant } from './batch-norm-variants.ts';

/** A deviation in words, without an exponent: `0.000631`. */
export const deviation = (std: number): string => String(Number(std.toPrecision(3)));

/** One weight scale of figure 6-19. */
export interface WeightScale {
  /** Standard deviation of the initial weights. */
  readonly std: number;
  /** `std = 0.0858` */
  readonly name: string;
  /** The variants of the two networks that start from it. */
  readonly variants: Readonly<Record<BatchNormVariant, string>>;
}

export interface ScalesConfig {
  readonly scales: number;
  readonly largest: number;
  readonly smallest: number;
}

/** The weight scales that a config asks for, evenly spaced on a logarithmic axis; each once, from the largest. */
export function scalesOf({ scales, largest, smallest }: ScalesConfig): WeightScale[] {
  const named = Array.from({ length: scales }, (_, i): [string, number] => {
    const std = largest * powOf(smallest / largest, i / (scales - 1));
    return [std.toPrecision(6), std];
  });
  return [...new Map(named)].map(([key, std]) => ({
    std,
    name: `std = ${deviation(std)}`,
    variants: { 'batch-norm': `batch-norm-${key}`, plain: `plain-${key}` },
  }));
}
