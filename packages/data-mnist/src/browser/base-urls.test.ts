import { afterEach, expect, test, vi } from 'vitest';
import { baseUrls } from './base-urls.ts';

afterEach(() => vi.unstubAllGlobals());
const at = (href: string): void => void vi.stubGlobal('location', { href });
const found = (baseUrl?: string | URL): string[] => baseUrls(baseUrl).map(({ href }) => href);

test('a page: its own folder first, then those above', () => {
  at('https://example.org/app/index.html?x=/a/b#/route');
  expect(found()).toEqual(['https://example.org/app/', 'https://example.org/']);
  at('https://example.org/');
  expect(found()).toEqual(['https://example.org/']);
});

test('a worker script in a folder of assets: the page’s folder comes next', () => {
  at('https://example.org/app/assets/worker-1f.js');
  expect(found()[1]).toBe('https://example.org/app/');
});

test('a worker made from a blob has the root of its origin', () => {
  at('blob:https://example.org/8ab1-77');
  expect(found()).toEqual(['https://example.org/']);
});

test('baseUrl is the only place, and read as a link', () => {
  at('https://example.org/app/assets/worker.js');
  expect(found('/other/')).toEqual(['https://example.org/other/']);
  expect(found('..')).toEqual(['https://example.org/app/']);
  expect(found(new URL('https://cdn.example/x/'))).toEqual(['https://cdn.example/x/']);
});

test('without an address of one’s own there must be an absolute baseUrl', () => {
  const error = new Error('MNIST: this script has no address to start from; pass baseUrl');
  expect(() => baseUrls(undefined)).toThrow(error);
  at('data:text/javascript,0');
  expect(() => baseUrls(undefined)).toThrow(error);
  at('blob:null/8ab1-77');
  expect(() => baseUrls(undefined)).toThrow(error);
  expect(() => baseUrls('app/')).toThrow(
    new RangeError('MNIST: baseUrl "app/" is not an address; pass an absolute one'),
  );
  expect(found('https://example.org/app/')).toEqual(['https://example.org/app/']);
});
