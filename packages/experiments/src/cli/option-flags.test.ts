import { describe, expect, it } from 'vitest';
import { configOfFlags, flagOf, flagsOf } from './option-flags.ts';
import { race } from './testing/fake-experiments.ts';

describe('flagsOf', () => {
  it('makes a flag of each field, with what it takes and what it says', () => {
    expect(flagsOf(race.schema).map(({ flags, description }) => [flags, description])).toEqual([
      ['--lr <number>', 'Learning rate (0 to 1; 0.1)'],
      ['--max-steps <count>', 'Steps (1 to 100; 4)'],
      ['--batch-norm', 'Batch normalisation (off)'],
      ['--no-batch-norm', 'Batch normalisation (off)'],
      ['--init <name>', 'Initializer (he, xavier; he)'],
      ['--racers <names>', 'Racers (some of sgd,adam; sgd,adam)'],
    ]);
  });
  it('help shows the useful one of the two flags of a boolean', () => {
    const shown = (preset: boolean) =>
      flagsOf({ shuffle: { kind: 'boolean', default: preset, label: { en: 'Shuffling', ko: '섞기' } } })
        .filter(({ hidden }) => !hidden)
        .map(({ flags, description }) => [flags, description]);
    expect(shown(true)).toEqual([['--no-shuffle', 'without: Shuffling (on)']]);
    expect(shown(false)).toEqual([['--shuffle', 'Shuffling (off)']]);
  });
  it('speaks Korean', () =>
    expect(flagsOf(race.schema, 'ko').map(({ description }) => description)).toEqual([
      '학습률 (0~1; 0.1)',
      'Steps (1~100; 4)',
      'Batch normalisation (끔)',
      'Batch normalisation (끔)',
      'Initializer (he, xavier; he)',
      'Racers (여럿 가능: sgd,adam; sgd,adam)',
    ]));
  it('says in Korean what turning off means', () => {
    const label = { en: 'Shuffling', ko: '섞기' };
    const [, negation] = flagsOf({ shuffle: { kind: 'boolean', default: true, label } }, 'ko');
    expect(negation!.description).toBe('끄기: 섞기 (켬)');
  });
  it('writes names as flags', () => {
    expect(flagOf('lr')).toBe('--lr');
    expect(flagOf('weightDecayLambda')).toBe('--weight-decay-lambda');
  });
});

describe('configOfFlags', () => {
  it('turns text into values of the fields', () => {
    const given = { lr: '1e-3', maxSteps: '7', batchNorm: true, init: 'xavier', racers: 'adam, sgd,' };
    const config = { lr: 0.001, maxSteps: 7, batchNorm: true, init: 'xavier', racers: ['adam', 'sgd'] };
    expect(configOfFlags(race.schema, given)).toEqual(config);
  });
  it('leaves what is no number as it is, for the refusal to quote', () => {
    expect(configOfFlags(race.schema, { lr: 'fast', maxSteps: '' })).toEqual({ lr: 'fast', maxSteps: '' });
  });
  it('takes only fields of the schema, and only what was given', () => {
    expect(configOfFlags(race.schema, { lr: '0.2', seeds: [1], init: undefined })).toEqual({ lr: 0.2 });
  });
});
