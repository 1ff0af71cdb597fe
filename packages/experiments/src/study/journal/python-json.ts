/**
 * JSON as Python's `json` module writes and reads it: with the words `NaN`, `Infinity` and `-Infinity`, which the
 * standard does not have.
 */
const words: Readonly<Record<string, number>> = { NaN, Infinity, '-Infinity': -Infinity };
/** Cannot be part of a text that JSON.stringify has written: it escapes control characters. */
const MARK = '\u0001';

const isFiniteJson = (value: unknown): boolean => {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(isFiniteJson);
};

/** Plain data as one line of JSON for Python. */
export function stringifyPython(value: unknown): string {
  // Nearly always all is finite, and a replacer makes writing several times slower.
  if (isFiniteJson(value)) return JSON.stringify(value);
  const marked = JSON.stringify(value, (_key, one: unknown) =>
    typeof one === 'number' && !Number.isFinite(one) ? `${MARK}${one}` : one,
  );
  return marked.replace(/"\\u0001(NaN|-?Infinity)"/g, '$1');
}

/** Reads what Python's `json.dumps` or {@link stringifyPython} has written. */
export function parsePython(text: string): unknown {
  if (!/NaN|Infinity/.test(text)) return JSON.parse(text);
  // Strings are matched first, so that words in them stay as they are.
  const marked = text.replace(/"(?:[^"\\]|\\.)*"|-?Infinity|NaN/g, (found) =>
    found.startsWith('"') ? found : `"\\u0001${found}"`,
  );
  return JSON.parse(marked, (_key, one: unknown) => {
    if (typeof one !== 'string' || !one.startsWith(MARK)) return one;
    return words[one.slice(1)] ?? one;
  });
}
