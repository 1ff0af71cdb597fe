import type { KernelCase, Values } from './kernel-case.ts';

const SUBNORMAL = 2 ** -149;
/** What arithmetic goes wrong with. The large ones leave room for a factor, the small ones for none. */
const SPECIALS = [
  ...[NaN, Infinity, -Infinity, 0, -0, 1, -1, 0.5, -3, 1e30, -1e30, 1e-30],
  ...[SUBNORMAL, -SUBNORMAL, 1e-40, -1e-40, 2 ** -126, 88, -88, -100, 100],
];

/** Numbers without pattern, the same every time. */
class Source {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** In [0, 1) */
  next(): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return ((this.#state >>> 8) + 0.5) / 2 ** 24;
  }
}

const float = (values: Values, classes: number, source: Source): number => {
  const u = source.next();
  switch (values) {
    case 'any':
      return 6 * u - 3;
    case 'positive':
      return 3 * u + 2 ** -10;
    case 'unit':
      return 2 * u - 1;
    case 'sparse':
      return u < 0.6 ? 0 : 10 * u - 8;
    case 'bytes':
      return u < 0.7 ? 0 : Math.floor(256 * source.next());
    case 'labels':
      return Math.floor(u * classes);
  }
};

const isFloat = (values: Values): boolean => values !== 'bytes' && values !== 'labels';

/** What every operand holds before the call, as it is stored; labels are below the last size. */
export function inputsFor({ operands }: KernelCase, sizes: readonly number[], specials: boolean): Float64Array[] {
  const source = new Source(sizes.reduce((hash, size) => Math.imul(hash, 31) + size, 17));
  return operands.map(({ length, values }) =>
    Float64Array.from({ length: length(sizes) }, () => {
      const x = Math.fround(float(values, sizes.at(-1)!, source));
      if (!specials || !isFloat(values) || source.next() < 0.4) return x;
      const special = Math.fround(SPECIALS[Math.floor(source.next() * SPECIALS.length)]!);
      return values === 'unit' && Math.abs(special) > 1 ? x : special;
    }),
  );
}
