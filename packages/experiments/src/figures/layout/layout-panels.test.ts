import { describe, expect, it } from 'vitest';
import type { FigureSpec, Panel } from '../spec.ts';
import { exampleFigures } from '../testing/example-figures.ts';
import { textWidth } from '../text/text-width.ts';
import { typeSize } from '../text/type-size.ts';
import { plainLabel } from '../scale/tick-label.ts';
import { layoutPanels } from './layout-panels.ts';
import type { PanelLayout } from './panel-layout.ts';

const figure = (id: string): FigureSpec => exampleFigures.find((spec) => spec.id === id)!;
const right = ({ plot }: PanelLayout): number => plot.x + plot.width;

describe.each(exampleFigures.map((spec) => [spec.id, spec] as const))('%s', (_, spec) => {
  it.each([240, 362, 692, 1100])('keeps plots and numbers inside %i pixels, and plots apart', (width) => {
    const { panels, height } = layoutPanels(spec, 'ko', width);
    for (const panel of panels) {
      expect(panel.plot.x).toBeGreaterThanOrEqual(0);
      expect(right(panel)).toBeLessThanOrEqual(width + 1e-9);
      expect(panel.plot.y + panel.plot.height).toBeLessThanOrEqual(height);
      for (const { value, label } of panel.showX ? panel.xTicks : []) {
        const half = textWidth(plainLabel(label), typeSize.tick) / 2;
        // An exponent is smaller than the text that is measured here.
        const slack = (label.exponent ?? '').length * 2;
        expect(panel.x.at(value) - half).toBeGreaterThanOrEqual(-1e-9 - slack);
        expect(panel.x.at(value) + half).toBeLessThanOrEqual(width + 1e-9 + slack);
      }
    }
    for (const a of panels) {
      for (const b of panels) {
        if (a === b) continue;
        const beside = right(a) < b.plot.x || right(b) < a.plot.x;
        const below = a.plot.y + a.plot.height < b.plot.y || b.plot.y + b.plot.height < a.plot.y;
        expect(beside || below).toBe(true);
      }
    }
  });
});

describe('layoutPanels', () => {
  it('writes the numbers of equal axes at the edge of the grid and their names once', () => {
    const { panels, xLabel } = layoutPanels(figure('scales'), 'en', 692);
    expect(panels.map(({ showY }) => showY)).toEqual(panels.map((_, i) => i % 4 === 0));
    expect(panels.map(({ showX }) => showX)).toEqual(panels.map((_, i) => i >= 12));
    expect(xLabel?.text).toBe('epoch');
    expect(panels.flatMap(({ names }) => names.map(({ text }) => text))).toEqual(['accuracy']);
  });

  it('writes them under every row where the rows are too many to look down', () => {
    const { panels } = layoutPanels(figure('scales'), 'en', 250);
    expect(panels.every(({ showX }) => showX)).toBe(true);
  });

  it('writes them at every panel where the axes differ', () => {
    const { panels } = layoutPanels(figure('edge-cases'), 'en', 692);
    expect(panels.every(({ showX, showY }) => showX && showY)).toBe(true);
  });

  it('aligns plots of a row and of a column', () => {
    const { panels } = layoutPanels(figure('search'), 'en', 692);
    expect(new Set(panels.map(({ plot }) => plot.x)).size).toBe(5);
    expect(new Set(panels.map(({ plot }) => plot.y)).size).toBe(4);
    expect(new Set(panels.map(({ plot }) => plot.width)).size).toBe(1);
  });

  it('centres a plot that equal aspect made narrower', () => {
    const tall: Panel = { x: { domain: [0, 1] }, y: { domain: [0, 2] }, marks: [], equalAspect: true };
    const { panels } = layoutPanels({ ...figure('line'), panels: [tall] }, 'en', 692);
    expect(panels[0]!.plot.height).toBeCloseTo(2 * panels[0]!.plot.width, 10);
    expect(panels[0]!.plot.x).toBeGreaterThan(200);
  });
});
