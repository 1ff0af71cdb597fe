/** What shape and type images and labels are given. */
export interface ImageOptions {
  /** Pixels as float32 in 0…1 (true, the default), or as the file's bytes, uint8 in 0…255. */
  readonly normalize?: boolean | undefined;
  /** Images as rows [N, H·W] (true, the default), or as [N, 1, H, W]. */
  readonly flatten?: boolean | undefined;
  /** Labels as float32 rows [N, K] with one 1 each, or as uint8 class numbers [N] (false, the default). */
  readonly oneHot?: boolean | undefined;
  /** At most this many samples, the first ones, of each set. All when left out. */
  readonly limit?: number | undefined;
  /** Stops the loading; the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** Options for sets that need not be MNIST. */
export interface LookAlikeOptions extends ImageOptions {
  /** K, the number of classes: labels are 0…K−1. 10 when left out. */
  readonly classes?: number | undefined;
}

/** Throws RangeError, naming `where`, for numbers out of range. */
export function checkImageOptions({ limit, classes }: LookAlikeOptions, where: string): void {
  if (limit !== undefined && !(Number.isSafeInteger(limit) && limit >= 1))
    throw new RangeError(`${where}: limit must be a whole number of 1 or more, got ${limit}`);
  if (classes !== undefined && !(Number.isSafeInteger(classes) && classes >= 1 && classes <= 256))
    throw new RangeError(`${where}: classes must be a whole number in 1…256, got ${classes}`);
}
