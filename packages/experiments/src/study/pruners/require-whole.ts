/** Refuses an option that is not a whole number of at least `least`. */
export function requireWhole(where: string, options: Readonly<Record<string, number>>, least: number): void {
  for (const [name, value] of Object.entries(options))
    if (!(Number.isSafeInteger(value) && value >= least))
      throw new RangeError(`${where}: ${name} must be a whole number of ${least} or more, got ${value}`);
}
