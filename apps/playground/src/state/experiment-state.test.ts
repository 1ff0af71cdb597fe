import { findExperiment } from '@downhill/experiments';
import { describe, expect, it } from 'vitest';
import { bookState, queryOfState, stateOfQuery } from './experiment-state.ts';

const experiment = findExperiment('hyperparameter-search');
const race = findExperiment('optimizer-comparison');
const read = (query: string, of = race) => stateOfQuery(of, new URLSearchParams(query));

describe('the state of a page in its address', () => {
  it('the book’s own is empty', () => {
    expect(queryOfState(race, bookState(race)).toString()).toBe('');
    expect(read('')).toEqual({ state: bookState(race), broken: [] });
  });

  it('what differs goes there and back: numbers, booleans, lists, seeds', () => {
    const state = {
      config: { ...bookState(race).config, optimizers: ['sgd', 'adam'], sgdLr: 1e-6, iterations: 300 },
      seeds: 3,
      firstSeed: 17,
    };
    const query = queryOfState(race, state);
    expect(query.toString()).toBe('v=1&optimizers=sgd%2Cadam&iterations=300&sgdLr=0.000001&seeds=3&seed=17');
    expect(stateOfQuery(race, query)).toEqual({ state, broken: [] });
    const search = { ...bookState(experiment), config: { ...bookState(experiment).config, stratified: true } };
    expect(stateOfQuery(experiment, queryOfState(experiment, search)).state).toEqual(search);
  });

  it('what cannot be read is told, and the rest is used', () => {
    const { state, broken } = read(
      'v=1&iterations=12.5&batchSize=&wings=2&optimizers=sgd,adam,lbfgs&sgdLr=0.5&seeds=0&seed=x',
    );
    expect(broken.map(({ en }) => en)).toEqual([
      'optimizer-comparison: option iterations must be a whole number from 1 to 100000, got 12.5',
      'optimizer-comparison: option batchSize must be a whole number, got “”',
      expect.stringMatching(/^optimizer-comparison: unknown option "wings"/),
      expect.stringMatching(/^optimizer-comparison: option optimizers has an unknown choice "lbfgs"/),
      'seeds must be a whole number in 1…10, got “0”.',
      'seed must be a whole number in 0…999999, got “x”.',
    ]);
    expect(broken.map(({ ko }) => ko)).toEqual([
      'iterations: “12.5”은(는) 쓸 수 없는 값입니다.',
      'batchSize: “”은(는) 쓸 수 없는 값입니다.',
      'wings: 이 실험에 없는 설정입니다.',
      'optimizers: “sgd,adam,lbfgs”은(는) 쓸 수 없는 값입니다.',
      'seeds은(는) 1…10 범위의 정수여야 하는데 “0”입니다.',
      'seed은(는) 0…999999 범위의 정수여야 하는데 “x”입니다.',
    ]);
    expect(state).toEqual({ ...bookState(race), config: { ...bookState(race).config, sgdLr: 0.5 } });
    expect(read('stratified=perhaps', experiment).broken[0]!.en).toBe(
      'hyperparameter-search: option stratified must be true or false, got "perhaps"',
    );
  });

  it('another version is not guessed at', () => {
    const { state, broken } = read('v=2&sgdLr=0.5');
    expect(broken.map(({ en }) => en)).toEqual(['The link is of version 2; this page reads version 1.']);
    expect(state).toEqual(bookState(race));
  });

  it('names that every object has are not options', () => {
    expect(read('constructor=1').broken).toHaveLength(1);
  });
});
