/** Refuses a penalty's strength that is negative or not finite. */
export function requireLambda(name: string, lambda: number): void {
  if (!(lambda >= 0 && lambda < Infinity))
    throw new RangeError(`${name}: lambda must be finite and at least 0, got ${lambda}`);
}
