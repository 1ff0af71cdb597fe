import { describe, expect, it } from 'vitest';
import { nearest, unknownName } from './nearest.ts';

const known = ['optimizer-paths', 'batch-norm', 'batch-norm-scales', 'dropout'];

describe('nearest', () => {
  it('finds the name that was probably meant', () => {
    expect(nearest('batchnorm', known)).toBe('batch-norm');
    expect(nearest('optimiser_paths', known)).toBe('optimizer-paths');
    expect(nearest('Dropuot', known)).toBe('dropout');
    expect(nearest('lr', ['l2'])).toBe('l2');
    expect(nearest('adma', ['sgd', 'adam'])).toBe('adam');
    expect(nearest('rnu', ['run', 'info'])).toBe('run');
  });

  it('does not guess when nothing is near', () => {
    expect(nearest('transformer', known)).toBeUndefined();
    expect(nearest('', known)).toBeUndefined();
  });

  it('takes the closest, not the first', () => {
    expect(nearest('batch-norm-scale', known)).toBe('batch-norm-scales');
  });
});

describe('unknownName', () => {
  it('asks and lists the known names in order', () => {
    expect(unknownName('experiment', 'batchnorm', known)).toBe(
      'unknown experiment "batchnorm"; did you mean "batch-norm"? Known: batch-norm, batch-norm-scales, dropout, optimizer-paths',
    );
  });

  it('only lists when nothing is near', () => {
    expect(unknownName('option', 'zzz', ['lr', 'epochs'])).toBe('unknown option "zzz". Known: epochs, lr');
  });
});
