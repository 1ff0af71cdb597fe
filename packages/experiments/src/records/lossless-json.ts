const special = (value: unknown): value is number =>
  typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0));

const hasSpecial = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.some(hasSpecial);
  if (typeof value === 'object' && value !== null) return Object.values(value).some(hasSpecial);
  return special(value);
};

/** The numbers that JSON has no word for, and what is written instead. */
const words: ReadonlyMap<string, number> = new Map([
  ['NaN', NaN],
  ['Infinity', Infinity],
  ['-Infinity', -Infinity],
  ['-0', -0],
]);

/**
 * Plain data as one line of JSON from which {@link decodeJson} makes the same data again, bit for bit. Numbers that JSON
 * does not have are written as `{ "number": "NaN" }`; `JSON.stringify` alone would make `null` of them.
 */
export function encodeJson(value: unknown): string {
  // Nearly always there is nothing special, and a replacer makes writing several times slower.
  if (!hasSpecial(value)) return JSON.stringify(value);
  return JSON.stringify(value, (_key, one: unknown) =>
    special(one) ? { number: Object.is(one, -0) ? '-0' : String(one) } : one,
  );
}

/** Reads what {@link encodeJson} has written. */
export function decodeJson(text: string): unknown {
  if (!text.includes('{"number":"')) return JSON.parse(text);
  return JSON.parse(text, (_key, one: unknown) => {
    if (typeof one !== 'object' || one === null) return one;
    const { number, ...more } = one as { readonly number?: unknown };
    const value = typeof number === 'string' && Object.keys(more).length === 0 ? words.get(number) : undefined;
    return value ?? one;
  });
}
