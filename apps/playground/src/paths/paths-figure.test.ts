import { checkFigure, figureCsv, renderSvg } from '@downhill/experiments';
import { expect, it } from 'vitest';
import { objectiveOf } from './objective.ts';
import { pathsFigure } from './paths-figure.ts';
import { bookPathsState, type PathsState } from './paths-state.ts';
import { scenarios } from './scenarios.ts';
import { walk } from './walk.ts';

const figureOf = (state: PathsState) =>
  pathsFigure(
    state,
    state.runs.map((run) => walk(objectiveOf(state.source), run, state.start, state.steps)),
  );

it.each(scenarios.map(({ key, state }) => [key, state] as const))('%s is a figure of the report', (_, state) => {
  for (const layout of ['overlay', 'multiples'] as const) {
    const spec = figureOf({ ...state, layout });
    expect(() => checkFigure(spec)).not.toThrow();
    expect(spec.panels).toHaveLength(layout === 'overlay' ? 1 : state.runs.length);
    expect(renderSvg(spec, { language: 'ko' })).toMatch(/^<svg/);
  }
});

it('holds every place of the paths as data', () => {
  const csv = figureCsv(figureOf(bookPathsState), 'en');
  expect(csv).toContain('-0.3503929957523');
});

it('leaves out what lies far beyond the view', () => {
  const { state } = scenarios.find(({ key }) => key === 'diverge')!;
  const [, path] = figureOf(state).panels[0]!.marks;
  expect(path!.kind === 'path' && path.y.length).toBeLessThan(state.steps);
});
