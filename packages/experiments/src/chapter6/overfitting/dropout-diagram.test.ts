import { describe, expect, it } from 'vitest';
import { checkFigure } from '../../figures/check-figure.ts';
import type { DiagramMark } from '../../figures/spec.ts';
import { droppedUnits, dropoutDiagram } from './dropout-diagram.ts';

describe('droppedUnits', () => {
  it('is what the layer drops: other units for other seeds, about as many as the ratio says', () => {
    const shares = [0.2, 0.5, 0.8].map((ratio) => {
      const { pass, layers } = droppedUnits([2000, 1000], ratio, 3);
      expect([pass, layers.map(({ length }) => length)]).toEqual([1, [2000, 1000]]);
      return layers.flat().filter(Boolean).length / 3000;
    });
    // Five standard deviations of a share of 3,000 draws.
    shares.forEach((share, i) =>
      expect(Math.abs(share - [0.2, 0.5, 0.8][i]!)).toBeLessThan(5 * Math.sqrt(0.25 / 3000)),
    );
    expect(droppedUnits([20], 0.5, 1)).toEqual(droppedUnits([20], 0.5, 1));
    expect(droppedUnits([20], 0.5, 1)).not.toEqual(droppedUnits([20], 0.5, 2));
  });

  it('waits for a pass in which every layer loses some and keeps some', () => {
    const passes = Array.from({ length: 20 }, (_, seed) => droppedUnits([2, 2], 0.5, seed));
    for (const { layers } of passes) for (const units of layers) expect(units.toSorted()).toEqual([false, true]);
    expect(Math.max(...passes.map(({ pass }) => pass))).toBeGreaterThan(1);
  });
});

describe('dropoutDiagram', () => {
  const [whole, thinned] = dropoutDiagram(0).panels.map(({ marks }) => marks[0] as DiagramMark);

  it('can be drawn', () => expect(() => checkFigure(dropoutDiagram(0))).not.toThrow());

  it('shows the same network twice, whole and without the dropped units', () => {
    expect(whole!.nodes.filter(({ dropped }) => dropped)).toEqual([]);
    expect(thinned!.nodes.map(({ id, x, y }) => [id, x, y])).toEqual(whole!.nodes.map(({ id, x, y }) => [id, x, y]));
    const dropped = thinned!.nodes.flatMap((node) => (node.dropped === true ? [node.id] : []));
    const { layers } = droppedUnits([5, 5], 0.5, 0);
    expect(dropped).toEqual(layers.flatMap((units, i) => units.flatMap((gone, k) => (gone ? [`${i + 1}-${k}`] : []))));
    for (const { from, to, faded } of thinned!.edges)
      expect(faded ?? false).toBe(dropped.includes(from) || dropped.includes(to));
  });

  it('says which pass of which seed it is', () =>
    expect(dropoutDiagram(4).caption.en).toContain(`seed 4, pass ${droppedUnits([5, 5], 0.5, 4).pass})`));
});
