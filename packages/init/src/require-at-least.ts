/** Refuses a parameter of a distribution that is not finite or is below `least`. */
export function requireAtLeast(least: number, name: string, option: string, value: number): void {
  if (!(value >= least && value < Infinity))
    throw new RangeError(`${name}: ${option} must be finite and at least ${least}, got ${value}`);
}
