import { describe, expect, it } from 'vitest';
import { parsePython, stringifyPython } from './python-json.ts';

describe("Python's JSON", () => {
  it.each([
    [[NaN, Infinity, -Infinity, 1.5], '[NaN,Infinity,-Infinity,1.5]'],
    [{ a: { b: NaN } }, '{"a":{"b":NaN}}'],
    [{ text: 'NaN "Infinity" \\' }, '{"text":"NaN \\"Infinity\\" \\\\"}'],
    [['NaN', NaN, '"-Infinity"'], '["NaN",NaN,"\\"-Infinity\\""]'],
    ['한글 Δ', '"한글 Δ"'],
  ])('writes and reads %j', (value, text) => {
    expect(stringifyPython(value)).toBe(text);
    expect(parsePython(text)).toEqual(value);
  });
  it('reads the blanks and escapes that Python writes', () =>
    expect(parsePython('{"a": NaN, "b": "\\ud55c\\u0394"}')).toEqual({ a: NaN, b: '한Δ' }));
});
