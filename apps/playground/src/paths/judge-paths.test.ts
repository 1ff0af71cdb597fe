import { expect, it } from 'vitest';
import { judgePaths } from './judge-paths.ts';
import { objectiveOf } from './objective.ts';
import { bookPathsState, type PathsState } from './paths-state.ts';
import { walk } from './walk.ts';

const judged = (state: PathsState) =>
  judgePaths(
    state,
    state.runs.map((run) => walk(objectiveOf(state.source), run, state.start, state.steps)),
  );

it('judges the chapter’s walk as the experiment does', () => {
  const claims = judged(bookPathsState);
  expect(claims.length).toBeGreaterThan(10);
  expect(claims.filter(({ passes }) => !passes)).toEqual([]);
  expect(claims.at(-1)!.id).toBe('ends-equal-oracle');
});

it('judges what the methods that are there allow', () => {
  const claims = judged({ ...bookPathsState, runs: bookPathsState.runs.slice(0, 1) });
  expect(claims.map(({ id }) => id)).toContain('bowl-stretched');
  expect(claims.map(({ id }) => id)).not.toContain('adagrad-nearest');
});

it('a sentence fails where the rate makes it false', () => {
  const claims = judged({ ...bookPathsState, runs: bookPathsState.runs.map((run) => ({ ...run, lr: 0.01 })) });
  expect(claims.some(({ passes }) => !passes)).toBe(true);
});

it('says nothing about another function, start or number of updates', () => {
  expect(judged({ ...bookPathsState, source: 'x^2 + y^2' })).toEqual([]);
  expect(judged({ ...bookPathsState, start: [-7, 2.1] })).toEqual([]);
  expect(judged({ ...bookPathsState, steps: 31 })).toEqual([]);
});
