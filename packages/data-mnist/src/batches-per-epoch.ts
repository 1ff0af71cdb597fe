/**
 * How many batches make an epoch, always a whole number.
 *
 *     ⌈N / batchSize⌉    or, when the last partial batch is dropped, ⌊N / batchSize⌋
 *
 * Conventions: the book divides without rounding (`60000 / 128` = 468.75), so that its counter `i % iter_per_epoch ==
 * 0` meets a whole number only every fourth epoch. Here it is 469, or 468 with `dropLast`.
 *
 * @example
 * batchesPerEpoch(60000, { batchSize: 128 }); // 469
 * batchesPerEpoch(60000, { batchSize: 128, dropLast: true }); // 468
 */
export function batchesPerEpoch(
  size: number,
  { batchSize, dropLast = false }: { batchSize: number; dropLast?: boolean | undefined },
): number {
  return dropLast ? Math.floor(size / batchSize) : Math.ceil(size / batchSize);
}
