import { describe, expect, it } from 'vitest';
import { renderSvg } from '../render-svg.ts';
import type { DiagramEdge, DiagramMark, DiagramNode } from '../spec.ts';

const same = (text: string) => ({ en: text, ko: text });
const a: DiagramNode = { id: 'a', x: 50, y: 100, shape: 'circle', width: 40 };
const b: DiagramNode = { id: 'b', x: 250, y: 100, shape: 'box', width: 60, height: 40 };

/** The elements of a diagram; 692 units are as many pixels in a picture of 720. */
function draw(nodes: readonly DiagramNode[], edges: readonly DiagramEdge[], width = 720): string {
  const mark: DiagramMark = { kind: 'diagram', size: [692, 200], nodes, edges };
  const panel = { x: {}, y: {}, marks: [mark] };
  const spec = { id: 'd', title: same(''), caption: same(''), columns: 1, panels: [panel] };
  const svg = renderSvg(spec, { theme: 'light', heading: false, width });
  return svg.slice(svg.indexOf('</style>'));
}
const paths = (svg: string, name: string): string[] =>
  [...svg.matchAll(new RegExp(`class="${name}"[^>]* d="([^"]*)"`, 'g'))].map(([, d]) => d!);

describe('drawDiagram', () => {
  it('draws neither axes nor grid', () => expect(draw([a, b], [])).not.toMatch(/dh-axis|dh-grid/));

  it('leads an arrow from outline to outline, its head at the end', () => {
    const svg = draw([a, b], [{ from: 'a', to: 'b' }]);
    // From 2 pixels outside the circle (50 + 20) to 2 pixels before the box (250 − 30), less the head of 7.
    expect(paths(svg, 'dh-walk dh-black')[0]).toBe('M72,100L211,100');
    expect(paths(svg, 'dh-marker dh-black')).toEqual(['M218,100L211,102.9L211,97.1Z']);
  });

  it('meets a box where the line to its centre does, upright and aslant', () => {
    const above: DiagramNode = { id: 'c', x: 250, y: 20, shape: 'none', width: 10, height: 10 };
    const aslant: DiagramNode = { id: 'd', x: 150, y: 200 / 3, shape: 'none', width: 1e-3, height: 1e-3 };
    const [upright, oblique] = paths(
      draw(
        [b, above, aslant],
        [
          { from: 'c', to: 'b', plain: true },
          { from: 'd', to: 'b', plain: true },
        ],
      ),
      'dh-walk dh-black',
    );
    expect(upright).toBe('M250,27L250,78');
    // The slope is 1/3: the left side at x = 220 is met 10 above the centre.
    expect(oblique!.split('L')[1]).toBe('218.1,89.37');
  });

  it('moves two arrows apart where something flows back', () => {
    const svg = draw([a, b], [{ from: 'a', to: 'b', above: same('1'), below: same('2\n3') }]);
    expect(paths(svg, 'dh-walk dh-black')[0]).toBe('M72,97L211,97');
    expect(paths(svg, 'dh-walk dh-vermillion')).toEqual(['M218,103L79,103']);
    const words = [...svg.matchAll(/<text[^>]* y="([\d.]+)">(\d)</g)].map(([, y, text]) => [text, Number(y) < 100]);
    expect(words).toEqual([
      ['1', true],
      ['2', false],
      ['3', false],
    ]);
  });

  it('bends to the left of its way, and dashes', () => {
    const svg = draw([a, b], [{ from: 'a', to: 'b', bend: 0.25, dashed: true }]);
    const [course] = paths(svg, 'dh-walk dh-black');
    const [, control] = /Q([\d.]+,[\d.]+) /.exec(course!)!;
    expect(control).toBe('150,0');
    expect(svg).toContain('stroke-dasharray="6 4"');
    expect(paths(draw([a, b], [{ from: 'b', to: 'a', bend: 0.25 }]), 'dh-walk dh-black')[0]).toContain('Q150,200 ');
  });

  it('draws what is dropped pale, with a cross within the outline', () => {
    const svg = draw([{ ...a, dropped: true }, b], [{ from: 'a', to: 'b', faded: true }]);
    expect(svg.match(/<g opacity="0.4">/g)).toHaveLength(2);
    const half = 20 * Math.SQRT1_2;
    expect(paths(svg, 'dh-walk dh-black')).toContain(
      [
        [-1, -1, 1, 1],
        [-1, 1, 1, -1],
      ]
        .map((signs) => signs.map((sign, i) => Math.round(((i % 2 ? 100 : 50) + sign * half) * 100) / 100))
        .map(([x0, y0, x1, y1]) => `M${x0},${y0}L${x1},${y1}`)
        .join(''),
    );
  });

  it('shrinks words with the nodes, and does not enlarge them', () => {
    const sizes = (width: number): string[] =>
      [...draw([{ ...a, label: same('×') }, b], [], width).matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => size!);
    expect(sizes(720)).toEqual(['12']);
    expect(sizes(1412)).toEqual(['12']);
    expect(sizes(28 + 346)).toEqual(['6']);
  });

  it('makes a node without a size as large as its words', () => {
    const svg = draw([{ id: 'a', x: 300, y: 100, shape: 'box', label: same('wwwwwwwwww') }], []);
    const [, width] = /<rect class="dh-walk[^>]* width="([\d.]+)"/.exec(svg)!;
    expect(Number(width)).toBeCloseTo(10 * 0.69 * 12 + 18, 10);
  });

  it('colours outlines and arrows by their series', () => {
    const svg = draw([a, { ...b, series: 'he' }], [{ from: 'a', to: 'b', series: 'adam' }]);
    expect(paths(svg, 'dh-walk dh-blue')).toHaveLength(1);
    expect(svg).toContain('<rect class="dh-walk dh-green"');
  });
});
