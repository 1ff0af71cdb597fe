import { beforeAll, describe, expect, it } from 'vitest';
import { gapPanel } from '../chapter6/overfitting/gap-figure.ts';
import { checkFigure } from '../figures/check-figure.ts';
import { exampleFigures } from '../figures/testing/example-figures.ts';
import type { FigureSpec, Mark } from '../figures/spec.ts';
import type { Result } from '../runner/result.ts';
import { counting } from '../runner/testing/counting.ts';
import { runnerWithoutWorkers } from '../runner/testing/no-workers.ts';
import { compareResults } from './compare-results.ts';
import { overlayFigures } from './overlay-figures.ts';

const example = (id: string): FigureSpec => exampleFigures.find((figure) => figure.id === id)!;
const overlaid = (id: string): FigureSpec | undefined =>
  overlayFigures([example(id)], [example(id)], ['first', 'second'])[0];
const titles = (figure: FigureSpec | undefined) => figure?.panels.map(({ title }) => title?.ko);
const series = (mark: Mark) => ('series' in mark ? `${mark.kind} ${mark.series}` : mark.kind);

describe('overlayFigures', () => {
  it('gives each series a panel, with the curves of both runs', () => {
    const figure = overlaid('line')!;
    checkFigure(figure);
    expect(titles(figure)).toEqual(['SGD', '모멘텀', 'AdaGrad', 'Adam']);
    expect(figure.columns).toBe(2);
    const [first] = figure.panels;
    expect(first!.marks.map(series)).toEqual([
      'band run first',
      'line run first',
      'band run second',
      'line run second',
    ]);
    expect(first!.marks.flatMap((mark) => (mark.kind === 'line' ? [mark.label?.en] : []))).toEqual(['first', 'second']);
    expect(first!.legend).toBeDefined();
    expect(figure.caption.en).toContain('first and second in the same panels');
  });

  it('keeps the ground of paths, and puts histograms side by side', () => {
    const paths = overlaid('paths')!;
    checkFigure(paths);
    for (const { marks, equalAspect } of paths.panels) {
      expect(marks.filter(({ kind }) => kind === 'contour')).toHaveLength(1);
      expect(marks.filter(({ kind }) => kind === 'path')).toHaveLength(2);
      expect(equalAspect).toBe(example('paths').panels[0]!.equalAspect);
    }
    const bars = overlaid('histograms')!;
    checkFigure(bars);
    expect(bars.panels).toHaveLength(2 * example('histograms').panels.length);
    expect(titles(bars)![0]).toMatch(/ · first$/);
    expect(titles(bars)![1]).toMatch(/ · second$/);
  });

  it('has no panel for what fills the space between curves, and no words of one run', () => {
    const accuracy = { trainAccuracy: [0.1, 0.9], testAccuracy: [0.1, 0.7], weightNorm: 1 };
    const panel = gapPanel({ en: 'plain', ko: '기본' }, [accuracy, accuracy], 2);
    expect(panel.marks.map(series)).toEqual(expect.arrayContaining(['band gap', 'text']));
    const figure = { ...example('line'), panels: [panel] };
    const [drawn] = overlayFigures([figure], [figure], ['a', 'b']);
    expect(titles(drawn)).toEqual(['기본 · 훈련', '기본 · 시험']);
    for (const { marks } of drawn!.panels)
      expect(marks.map(series)).toEqual(['band run a', 'line run a', 'band run b', 'line run b']);
  });

  it('leaves out what has no series, and what only one of them has', () => {
    expect(overlaid('surface')).toBeUndefined();
    expect(overlayFigures([example('line')], [example('paths')], ['a', 'b'])).toEqual([]);
    const one = example('line');
    const panel = one.panels[0]!;
    const less = {
      ...one,
      panels: [{ ...panel, marks: panel.marks.filter((mark) => 'series' in mark && mark.series === 'adam') }],
    };
    expect(titles(overlayFigures([one], [less], ['a', 'b'])[0])).toEqual(['Adam']);
  });

  it('shows the wider of two domains, or what the data need', () => {
    const one = example('line');
    const panel = one.panels[0]!;
    const other = (domain?: readonly [number, number]) => ({
      ...one,
      panels: [{ ...panel, y: domain === undefined ? {} : { domain } }],
    });
    const [a, b] = [other([0, 2]), other([-1, 1])];
    expect(overlayFigures([a], [b], ['a', 'b'])[0]!.panels[0]!.y.domain).toEqual([-1, 2]);
    expect(overlayFigures([a], [other()], ['a', 'b'])[0]!.panels[0]!.y.domain).toBeUndefined();
  });
});

describe('compareResults', () => {
  let a: Result;
  let b: Result;
  beforeAll(async () => {
    const run = runnerWithoutWorkers();
    a = await run(counting, { seeds: 1 });
    b = await run(counting, { seeds: 2, config: { add: 20 } });
  });

  it('pairs options, claims and outcomes', () => {
    const { differences, claims, references, seeds, figures } = compareResults(a, b, ['a', 'b']);
    expect(differences).toEqual([{ id: 'add', a: 10, b: 20 }]);
    expect(claims.map((pair) => [pair.id, pair.a?.holdsFor, pair.b?.holdsFor])).toEqual([
      ['small', 1, 0],
      ['negative', 0, 0],
    ]);
    expect(references.map((pair) => pair.id)).toEqual(['number']);
    expect(seeds).toEqual([[0], [0, 1]]);
    expect(figures.map(({ id }) => id)).toEqual(['0-1']);
    const fewer = compareResults(a, { ...b, claims: b.claims.slice(1) }, ['a', 'b']);
    expect(fewer.claims[0]).toMatchObject({ id: 'small', b: undefined });
  });

  it('refuses runs of different experiments', () => {
    expect(() => compareResults(a, { ...b, experiment: 'other' }, ['x', 'y'])).toThrow(
      new RangeError('x is a run of counting, y of other: only runs of one experiment can be compared'),
    );
  });
});
