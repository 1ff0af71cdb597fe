import { describe, expect, it } from 'vitest';
import { inBoth } from '../../text.ts';
import { gapPanel, meanCurve } from './gap-figure.ts';

const run = (trainAccuracy: readonly number[], testAccuracy: readonly number[]) => ({ trainAccuracy, testAccuracy });
const label = inBoth('a');

describe('meanCurve', () => {
  it('is a line for one seed, and mean and range for several', () => {
    expect(meanCurve({ series: 'a', label, curves: [[3, 2]] })).toEqual([
      { kind: 'line', series: 'a', label, x: [0, 1], y: [3, 2], markEvery: 1 },
    ]);
    const curves = [
      [3, 2],
      [5, 2],
    ];
    expect(meanCurve({ series: 'a', label, curves, x: [0, 10] })).toEqual([
      { kind: 'band', series: 'a', x: [0, 10], low: [3, 2], high: [5, 2] },
      { kind: 'line', series: 'a', label, x: [0, 10], y: [4, 2], markEvery: 1 },
    ]);
  });

  it('draws what there is of a seed that ended early', () =>
    expect(meanCurve({ series: 'a', label, curves: [[3, 2, 1], [5]] })).toMatchObject([
      { low: [3, 2, 1], high: [5, 2, 1] },
      { y: [4, 2, 1] },
    ]));
});

describe('gapPanel', () => {
  it('shades what lies between the two means and says how much it is in the end', () => {
    const { marks, title, x } = gapPanel(label, [run([0.2, 0.8, 1], [0.1, 0.5, 0.75])], 9);
    expect(title).toBe(label);
    expect(x.domain).toEqual([0, 8]);
    expect(marks).toMatchObject([
      { kind: 'band', series: 'gap', x: [0, 1, 2], low: [0.1, 0.5, 0.75], high: [0.2, 0.8, 1] },
      { kind: 'line', series: 'train', y: [0.2, 0.8, 1] },
      { kind: 'line', series: 'test', y: [0.1, 0.5, 0.75] },
      { kind: 'text', x: 2, y: expect.closeTo(0.42, 12) as number, text: { en: 'gap 25.0 points', ko: '차이 25.0%p' } },
    ]);
  });

  it('says it below whatever the curve did near its end', () => {
    const test = [0.1, 0.5, 0.6, 0.6, 0.3, 0.6];
    expect(gapPanel(label, [run(test, test)], 6).marks.at(-1)).toMatchObject({
      x: 5,
      y: expect.closeTo(0.22, 12) as number,
    });
    expect(gapPanel(label, [run([0], [0])], 6).marks.at(-1)).toMatchObject({ y: 0.03 });
  });

  it('has the ranges of several seeds behind their lines', () => {
    const { marks } = gapPanel(undefined, [run([0.2], [0.1]), run([0.4], [0.1])], 1);
    expect(marks.map((mark) => [mark.kind, 'series' in mark && mark.series])).toEqual([
      ['band', 'gap'],
      ['band', 'train'],
      ['band', 'test'],
      ['line', 'train'],
      ['line', 'test'],
      ['text', false],
    ]);
  });

  it('says nothing of a gap when the run diverged at once', () =>
    expect(gapPanel(label, [run([], [])], 3).marks.map(({ kind }) => kind)).toEqual(['band', 'line', 'line']));
});
