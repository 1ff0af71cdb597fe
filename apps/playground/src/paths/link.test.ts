import { describe, expect, it } from 'vitest';
import { landscapes } from './landscapes.ts';
import { pathsStateOfQuery, queryOfPathsState } from './link.ts';
import { bookPathsState, onLandscape, type PathsState } from './paths-state.ts';
import { scenarios } from './scenarios.ts';

const again = (state: PathsState) => pathsStateOfQuery(new URLSearchParams(queryOfPathsState(state).toString()));

describe('the address of the page', () => {
  it('is empty for the book', () => {
    expect(queryOfPathsState(bookPathsState).toString()).toBe('');
    expect(pathsStateOfQuery(new URLSearchParams())).toEqual({ state: bookPathsState, broken: [] });
  });

  const states: readonly PathsState[] = [
    ...scenarios.map(({ state }) => state),
    ...landscapes.map((landscape) => onLandscape(bookPathsState, landscape)),
    {
      source: 'x^2 + 3*sin(y) & co'.replace(' & co', ''),
      view: { x: [-3, 4], y: [-1.5, 2] },
      start: [1.25, -0.5],
      steps: 77,
      runs: [
        { method: 'lion', lr: 0.02, options: { beta1: 0.5, weightDecay: 0.1 } },
        { method: 'sgd', lr: 1e-4, options: {} },
      ],
      layout: 'multiples',
      field: true,
      turn: [12, 80],
      selected: 0,
      at: 13,
    },
  ];
  it.each(states.map((state, i) => [i, state] as const))('restores state %i', (_, state) => {
    expect(again(state)).toEqual({ state, broken: [] });
  });

  it('keeps what can be read and tells what cannot', () => {
    const { state, broken } = pathsStateOfQuery(
      new URLSearchParams('v=1&start=1,2&n=9999&runs=sdg:0.1&f=x%20%2B&layout=grid&steps=3'),
    );
    expect(state).toEqual({ ...bookPathsState, start: [1, 2] });
    expect(broken.map(({ en }) => en)).toEqual([
      'f must be a function of x and y, got “x +”.',
      'n must be a whole number in 1…500, got “9999”.',
      'runs must be 1 to 8 methods with their rates, like sgd:0.95,adam:0.3 (sgd, momentum, nesterov, adagrad, rmsprop, adadelta, adam, adamw, nadam, amsgrad, adamax, radam, lion, rprop), got “sdg:0.1”.',
      'layout must be overlay or multiples, got “grid”.',
      'steps is not known; there are f, start, n, runs, view, layout, field, turn, look, at.',
    ]);
  });

  it.each(['sgd', 'sgd:0', 'sgd:x', 'sgd:0.1:momentum=0.9', 'momentum:0.1:momentum=1', 'momentum:0.1:momentum='])(
    'refuses the method “%s”',
    (runs) => {
      expect(pathsStateOfQuery(new URLSearchParams({ runs })).broken).toHaveLength(1);
    },
  );

  it('says when a link is of another version', () => {
    expect(pathsStateOfQuery(new URLSearchParams('v=7&n=3'))).toEqual({
      state: bookPathsState,
      broken: [
        {
          en: 'The link is of version 7; this page reads version 1.',
          ko: '링크의 버전이 7입니다. 이 페이지는 버전 1만 읽습니다.',
        },
      ],
    });
  });
});
