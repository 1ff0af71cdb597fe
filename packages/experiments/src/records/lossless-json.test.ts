import { expect, it } from 'vitest';
import { decodeJson, encodeJson } from './lossless-json.ts';

it.each([
  { loss: [0.1, 1 / 3, -2e-300], name: 'a', done: true, nothing: null },
  { loss: [1, NaN, Infinity, -Infinity, -0, 0], deep: [{ x: -0 }] },
  NaN,
  { number: 'one', of: [{ number: 3 }, { number: 'NaN', more: 1 }] },
])('%j comes back as it was', (value) => {
  const text = encodeJson(value);
  expect(text).not.toContain('\n');
  expect(decodeJson(text)).toEqual(value);
});

it('is ordinary JSON where that is enough', () => {
  expect(encodeJson({ a: [1, 2] })).toBe('{"a":[1,2]}');
  expect(encodeJson({ a: [NaN, 2] })).toBe('{"a":[{"number":"NaN"},2]}');
});
