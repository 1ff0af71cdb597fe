import { describe, expect, it } from 'vitest';
import type { Axis, FigureSpec, Panel } from '../spec.ts';
import { panelGrid } from './panel-grid.ts';
import { axisLook, sharing, type Shown } from './sharing.ts';

const text = { en: '', ko: '' };
const axis = (high: number, name = ''): Axis => ({ domain: [0, high], label: { en: name, ko: name } });
const show = (panels: readonly Panel[], columns: number): Shown[] => {
  const spec: FigureSpec = { id: 'a', title: text, caption: text, columns, panels };
  const domains = panels.map(({ x, y }) => ({ x: x.domain!, y: y.domain! }));
  return sharing(spec, panelGrid(panels.length, columns, 700, false), axisLook(spec, domains), 'en');
};
const pattern = (shown: readonly Shown[], part: keyof Shown): string =>
  shown.map((one) => (one[part] ? '1' : '0')).join('');
const panel = (x: Axis, y: Axis): Panel => ({ x, y, marks: [] });

describe('sharing', () => {
  it('shows numbers of equal axes at the left and at the foot, also under a short last row', () => {
    const shown = show(
      Array.from({ length: 5 }, () => panel(axis(1), axis(1))),
      3,
    );
    expect(pattern(shown, 'y')).toBe('10010');
    expect(pattern(shown, 'x')).toBe('00111');
  });

  it('shows the numbers of each row once where the rows differ', () => {
    const shown = show(
      [1, 1, 2, 2].map((high) => panel(axis(high), axis(high))),
      2,
    );
    expect(pattern(shown, 'y')).toBe('1010');
    expect(pattern(shown, 'x')).toBe('1111');
  });

  it('shows all numbers of a row in which one panel differs', () => {
    expect(
      pattern(
        show(
          [1, 1, 2].map((high) => panel(axis(1), axis(high))),
          3,
        ),
        'y',
      ),
    ).toBe('111');
  });

  it('shows numbers at the foot of every row where the rows are many', () => {
    expect(
      pattern(
        show(
          Array.from({ length: 6 }, () => panel(axis(1), axis(1))),
          1,
        ),
        'x',
      ),
    ).toBe('111111');
  });

  it('names an axis that all have in common once: y first, x by the figure', () => {
    const shown = show(
      Array.from({ length: 4 }, () => panel(axis(1, 'epoch'), axis(1, 'loss'))),
      2,
    );
    expect(pattern(shown, 'xName')).toBe('0000');
    expect(pattern(shown, 'yName')).toBe('1000');
    expect(pattern(show([panel(axis(1, 'epoch'), axis(1))], 1), 'xName')).toBe('1');
  });

  it('names the y axis of each row once where the rows differ', () => {
    const shown = show(
      ['a', 'a', 'b', 'b'].map((name) => panel(axis(1), axis(1, name))),
      2,
    );
    expect(pattern(shown, 'yName')).toBe('1010');
  });

  it('leaves a surface to its own axes, and the panel beside it with all of its own', () => {
    const surface: Panel = {
      ...panel(axis(1, 'x'), axis(1, 'y')),
      marks: [
        {
          kind: 'surface',
          x: [0, 1],
          y: [0, 1],
          z: [
            [0, 1],
            [1, 2],
          ],
        },
      ],
    };
    const shown = show([surface, panel(axis(1, 'x'), axis(1, 'y'))], 2);
    expect(shown).toEqual([
      { x: false, y: false, xName: false, yName: false },
      { x: true, y: true, xName: true, yName: true },
    ]);
  });
});
