import { afterEach, expect, test, vi } from 'vitest';
import { fetchBytes } from './fetch-bytes.ts';

afterEach(() => vi.unstubAllGlobals());
const answer = (body: string, init: ResponseInit): void => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, init)));
};
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('gives the body of an answer', async () => {
  answer('abc', { status: 200, headers: { 'content-type': 'application/octet-stream' } });
  expect(await fetchBytes('https://example.org/x', undefined)).toEqual(bytes('abc'));
});

test.each([403, 404, 410])('status %i means there is nothing', async (status) => {
  answer('no', { status });
  expect(await fetchBytes('https://example.org/x', undefined)).toBeUndefined();
});

test('a web page where a file should be means there is nothing', async () => {
  answer('<!doctype html>', { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } });
  expect(await fetchBytes('https://example.org/x', undefined)).toBeUndefined();
});

test('other answers and failures are errors', async () => {
  answer('<h1>oh</h1>', { status: 500, headers: { 'content-type': 'text/html' } });
  await expect(fetchBytes('https://example.org/x', undefined)).rejects.toThrow(
    new Error('https://example.org/x: cannot be fetched (the server answered 500)'),
  );
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  await expect(fetchBytes(new URL('https://example.org/x'), undefined)).rejects.toThrow(
    new Error('https://example.org/x: cannot be fetched (Failed to fetch)'),
  );
});

test('an aborted signal rejects with its reason', async () => {
  const reason = new Error('enough');
  const controller = new AbortController();
  vi.stubGlobal('fetch', (_: string, { signal }: { signal: AbortSignal }) => {
    expect(signal).toBe(controller.signal);
    controller.abort(reason);
    return Promise.reject(new DOMException('The operation was aborted', 'AbortError'));
  });
  await expect(fetchBytes('https://example.org/x', controller.signal)).rejects.toBe(reason);
});
