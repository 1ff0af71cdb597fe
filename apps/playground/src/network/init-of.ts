import { constant, initializers, normal, truncatedNormal, uniform, type Initializer } from '@downhill/init';

/** The initializers that take a number, and what it is called. */
export const numberedInits: Readonly<
  Record<string, { readonly letter: string; readonly make: (value: number) => Initializer }>
> = {
  constant: { letter: 'c', make: constant },
  normal: { letter: 'std', make: normal },
  uniform: { letter: 'a', make: uniform },
  truncatedNormal: { letter: 'std', make: truncatedNormal },
};

export const initNames: readonly string[] = ['auto', ...initializers.map(({ name }) => name)];

/** An initializer by its name in the roster. */
export function initOf(name: string, value: number): Initializer {
  const numbered = numberedInits[name];
  return numbered === undefined ? initializers.find((entry) => entry.name === name)!.create() : numbered.make(value);
}
