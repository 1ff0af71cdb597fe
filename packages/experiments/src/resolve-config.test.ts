import { describe, expect, it } from 'vitest';
import { resolveConfig } from './resolve-config.ts';
import type { Schema } from './experiment.ts';

const text = { en: '', ko: '' };
const schema = {
  lr: { kind: 'number', default: 0.01, min: 1e-6, max: 10, scale: 'log', label: text },
  iterations: { kind: 'number', default: 2000, min: 1, max: 100000, integer: true, label: text },
  test: { kind: 'boolean', default: true, label: text },
  init: { kind: 'choice', default: 'he', options: ['he', 'xavier'], label: text },
  optimizers: { kind: 'choices', default: ['sgd', 'adam'], options: ['sgd', 'momentum', 'adam'], label: text },
} as const satisfies Schema;
const experiment = { id: 'race', schema };
const refused = (given: Record<string, unknown>) => {
  try {
    resolveConfig(experiment, given);
  } catch (error) {
    return String(error);
  }
  return 'accepted';
};

describe('resolveConfig', () => {
  it('gives the defaults, overridden', () => {
    expect(resolveConfig(experiment)).toEqual({
      lr: 0.01,
      iterations: 2000,
      test: true,
      init: 'he',
      optimizers: ['sgd', 'adam'],
    });
    const config = resolveConfig(experiment, { lr: 0.1, optimizers: ['momentum'], test: undefined });
    expect(config).toEqual({ lr: 0.1, iterations: 2000, test: true, init: 'he', optimizers: ['momentum'] });
  });

  it('does not keep the list it was given', () => {
    const optimizers = ['sgd'];
    const config = resolveConfig(experiment, { optimizers });
    optimizers.push('adam');
    expect(config.optimizers).toEqual(['sgd']);
  });

  it('accepts both ends of a range', () => {
    expect(resolveConfig(experiment, { iterations: 1 }).iterations).toBe(1);
    expect(resolveConfig(experiment, { iterations: 100000 }).iterations).toBe(100000);
  });

  it('refuses in a sentence', () => {
    expect(refused({ lrr: 1 })).toBe(
      'RangeError: race: unknown option "lrr"; did you mean "lr"? Known: init, iterations, lr, optimizers, test',
    );
    expect(refused({ toString: 1 })).toBe(
      'RangeError: race: unknown option "toString". Known: init, iterations, lr, optimizers, test',
    );
    expect(refused({ lr: 11 })).toBe('RangeError: race: option lr must be a number from 0.000001 to 10, got 11');
    expect(refused({ lr: '0.1' })).toBe('RangeError: race: option lr must be a number, got "0.1"');
    expect(refused({ lr: NaN })).toBe('RangeError: race: option lr must be a number, got NaN');
    expect(refused({ iterations: 1.5 })).toBe(
      'RangeError: race: option iterations must be a whole number from 1 to 100000, got 1.5',
    );
    expect(refused({ iterations: true })).toBe('RangeError: race: option iterations must be a whole number, got true');
    expect(refused({ test: 'yes' })).toBe('RangeError: race: option test must be true or false, got "yes"');
    expect(refused({ init: 'hee' })).toBe(
      'RangeError: race: option init has an unknown choice "hee"; did you mean "he"? Known: he, xavier',
    );
    expect(refused({ init: 3 })).toBe('RangeError: race: option init must be one of he, xavier, got 3');
    expect(refused({ optimizers: ['adm'] })).toBe(
      'RangeError: race: option optimizers has an unknown choice "adm"; did you mean "adam"? Known: adam, momentum, sgd',
    );
    expect(refused({ optimizers: [] })).toBe(
      'RangeError: race: option optimizers must name at least one of sgd, momentum, adam',
    );
    expect(refused({ optimizers: 'sgd' })).toBe(
      'RangeError: race: option optimizers must be a list of sgd, momentum, adam, got "sgd"',
    );
    expect(refused({ optimizers: ['sgd', 'sgd'] })).toBe('RangeError: race: option optimizers names sgd twice');
  });
});
