import { describe, expect, it } from 'vitest';
import type { Corner, FigureSpec, Mark, Panel } from '../spec.ts';
import { exampleFigures } from '../testing/example-figures.ts';
import { contains } from './box.ts';
import { layoutPanels } from './layout-panels.ts';
import { legendEntries } from './legend-entries.ts';
import { occupied } from './occupied.ts';
import { placeLegends, type Legends } from './place-legends.ts';

const name = { en: 'a method', ko: '방법' };
const line = (x: readonly number[], y: readonly number[], series = 'sgd'): Mark => ({
  kind: 'line',
  series,
  label: name,
  x,
  y,
});
const panel = (legend: Corner, ...marks: Mark[]): Panel => ({
  x: { domain: [0, 1] },
  y: { domain: [0, 1] },
  marks,
  legend,
});
const place = (panels: readonly Panel[]): { legends: Legends; layouts: ReturnType<typeof layoutPanels>['panels'] } => {
  const text = { en: '', ko: '' };
  const spec: FigureSpec = { id: 'a', title: text, caption: text, columns: 2, panels };
  const { panels: layouts } = layoutPanels(spec, 'en', 692);
  return { legends: placeLegends(layouts, 'en', 692), layouts };
};
const falling = line([0, 1], [1, 0]);

describe('placeLegends', () => {
  it('takes the corner that the panel wants', () => {
    const { legends, layouts } = place([panel('top-right', falling)]);
    const { box } = legends.inside.get(0)!;
    const { plot } = layouts[0]!;
    expect(box!.x + box!.width).toBeCloseTo(plot.x + plot.width - 8, 10);
    expect(box!.y).toBeCloseTo(plot.y + 8, 10);
    expect(legends.strip).toBeUndefined();
  });

  it('moves to the corner beside it when data stands there', () => {
    const { legends, layouts } = place([panel('top-left', falling)]);
    const { box } = legends.inside.get(0)!;
    expect(box!.x).toBeGreaterThan(layouts[0]!.plot.x + layouts[0]!.plot.width / 2);
    expect(box!.y).toBeCloseTo(layouts[0]!.plot.y + 8, 10);
  });

  it('stands above the panels when no corner is free', () => {
    const x = Array.from({ length: 41 }, (_, i) => i / 40);
    const { legends } = place([
      panel(
        'top-left',
        line(
          x,
          x.map((_, i) => i % 2),
        ),
      ),
    ]);
    expect(legends.inside.size).toBe(0);
    expect(legends.strip!.entries.map(({ label }) => label)).toEqual(['a method']);
  });

  it('stands there once for panels that ask for the same', () => {
    const { legends } = place([panel('top-right', falling), panel('bottom-left', falling)]);
    expect(legends.strip!.entries).toHaveLength(1);
    expect(legends.inside.size).toBe(0);
  });

  it('stands in each of the panels that ask for different ones', () => {
    const { legends } = place([panel('top-right', falling), panel('top-right', line([0, 1], [1, 0], 'adam'))]);
    expect([...legends.inside.keys()]).toEqual([0, 1]);
  });

  it('is absent without a wish or without labels', () => {
    const plain: Panel = { x: { domain: [0, 1] }, y: { domain: [0, 1] }, marks: [falling] };
    expect(place([plain]).legends).toEqual({ inside: new Map() });
    expect(place([panel('top-left', { kind: 'rule', axis: 'x', at: 0.5, label: name })]).legends.inside.size).toBe(0);
  });

  it('breaks a long legend above the panels into lines', () => {
    const x = Array.from({ length: 41 }, (_, i) => i / 40);
    const marks = Array.from({ length: 12 }, (_, k) =>
      line(
        x,
        x.map((_, i) => i % 2),
        `method-${k}`,
      ),
    );
    const { strip } = place([panel('top-left', ...marks)]).legends;
    expect(new Set(strip!.entries.map(({ y }) => y)).size).toBeGreaterThan(1);
    expect(strip!.height).toBe(18 * new Set(strip!.entries.map(({ y }) => y)).size);
  });

  it.each(exampleFigures.map((spec) => [spec.id, spec] as const))('covers no data in %s', (_, spec) => {
    for (const width of [362, 692]) {
      const { panels } = layoutPanels(spec, 'ko', width);
      for (const [index, { box }] of placeLegends(panels, 'ko', width).inside) {
        const covered = occupied(panels[index]!, 'ko').filter((point) => contains(box!, point));
        expect(covered).toEqual([]);
      }
    }
  });
});

describe('legendEntries', () => {
  it('joins the marks of one series with one label', () => {
    const band: Mark = { kind: 'band', series: 'sgd', x: [0], low: [0], high: [1] };
    const points: Mark = { kind: 'points', series: 'sgd', label: name, x: [0], y: [0] };
    expect(legendEntries(panel('top-left', band, points, falling), 'ko')).toEqual([
      { series: 'sgd', label: '방법', line: true, dashed: false, marker: true, band: true },
    ]);
  });
});
