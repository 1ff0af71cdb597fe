/** Refuses a layer size that is not a whole number of 1 or more. */
export function requireSize(layer: string, option: string, value: number): void {
  if (!(Number.isSafeInteger(value) && value >= 1))
    throw new RangeError(`${layer}: ${option} must be a whole number of 1 or more, got ${value}`);
}
