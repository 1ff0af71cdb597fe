import { linearScale } from '../scale/scale.ts';
import { axisTicks, type Tick } from '../scale/ticks.ts';
import type { Axis, SurfaceMark } from '../spec.ts';
import { element } from '../svg/element.ts';
import { tickText } from './draw-axes.ts';
import { polyline } from './draw-line.ts';
import { drawWords } from './draw-words.ts';
import type { Canvas } from './drawing.ts';
import type { Projection, Spot } from './projection.ts';

/** An edge of the cube that carries numbers: the point at a share 0…1 of its length. */
type Edge = (share: number) => Spot;

interface SurfaceAxis {
  readonly edge: Edge;
  readonly ticks: readonly Tick[];
  readonly shareOf: (value: number) => number;
  readonly name: string | undefined;
}

/** Pixels from an edge to its numbers and to its name. */
const offset = { number: 13, name: 30 } as const;

function surfaceAxis(edge: Edge, axis: Axis, domain: readonly [number, number], name: string | undefined): SurfaceAxis {
  const scale = linearScale(domain, [0, 1]);
  return { edge, ticks: axisTicks(axis, scale, 4), shareOf: (value) => scale.at(value), name };
}

/** Numbers and name beside an edge of the floor, on the side away from the middle. */
function floorWords({ edge, ticks, shareOf, name }: SurfaceAxis, view: Projection): string[] {
  const [[x0, y0], [x1, y1], [mx, my]] = [view.at(edge(0)), view.at(edge(1)), view.at([0.5, 0.5, 0])];
  const length = Math.sqrt((x1 - x0) ** 2 + (y1 - y0) ** 2) || 1;
  const [ux, uy] = [-(y1 - y0) / length, (x1 - x0) / length];
  const side = ux * (x0 - mx) + uy * (y0 - my) >= 0 ? 1 : -1;
  const anchor = side * ux < -0.35 ? 'end' : side * ux > 0.35 ? 'start' : 'middle';
  const beside = (share: number, distance: number): { readonly x: number; readonly y: number } => {
    const [x, y] = view.at(edge(share));
    return { x: x + side * ux * distance, y: y + side * uy * distance + 4 };
  };
  const numbers = ticks.map(({ value, label }) =>
    tickText(label, { ...beside(shareOf(value), offset.number), 'text-anchor': anchor }),
  );
  return name === undefined
    ? numbers
    : [...numbers, drawWords({ text: name, ...beside(0.5, offset.name), anchor }, 'dh-name')];
}

/** Numbers to the left of an upright edge, the name above it. */
function uprightWords({ edge, ticks, shareOf, name }: SurfaceAxis, view: Projection): string[] {
  const numbers = ticks.map(({ value, label }) => {
    const [x, y] = view.at(edge(shareOf(value)));
    return tickText(label, { x: x - 7, y: y + 4, 'text-anchor': 'end' });
  });
  const [x, y] = view.at(edge(1));
  return name === undefined
    ? numbers
    : [...numbers, drawWords({ text: name, x, y: y - 12, anchor: 'middle' }, 'dh-name')];
}

/** Hairlines at the ticks: on the floor, and on the two walls behind the surface. */
function gridLines([x, y, z]: readonly [SurfaceAxis, SurfaceAxis, SurfaceAxis], farX: number, farY: number): Spot[][] {
  const places = ({ ticks, shareOf }: SurfaceAxis): number[] => ticks.map(({ value }) => shareOf(value));
  return [
    ...places(x).map((s): Spot[] => [
      [s, 1 - farY, 0],
      [s, farY, 0],
      [s, farY, 1],
    ]),
    ...places(y).map((s): Spot[] => [
      [1 - farX, s, 0],
      [farX, s, 0],
      [farX, s, 1],
    ]),
    ...places(z).map((s): Spot[] => [
      [farX, 1 - farY, s],
      [farX, farY, s],
      [1 - farX, farY, s],
    ]),
  ];
}

/** The walls and the floor behind a surface, and the words on the edges before it. */
export function surfaceAxes(
  { panel, x, y, language }: Canvas,
  { label }: SurfaceMark,
  heights: readonly [number, number],
  view: Projection,
): { readonly back: string; readonly words: string } {
  const lower = (a: Edge, b: Edge): Edge => (view.at(a(0.5))[1] >= view.at(b(0.5))[1] ? a : b);
  const further = (a: Spot, b: Spot): Spot => (view.depth(a) >= view.depth(b) ? a : b);
  const farX = further([0, 0.5, 0.5], [1, 0.5, 0.5])[0];
  const farY = further([0.5, 0, 0.5], [0.5, 1, 0.5])[1];
  const uprights = [0, 1].flatMap((u) => [0, 1].map((v): Edge => (share) => [u, v, share]));
  const leftmost = uprights.reduce((a, b) => (view.at(b(0.5))[0] < view.at(a(0.5))[0] ? b : a));
  const axes = [
    surfaceAxis(
      lower(
        (s) => [s, 0, 0],
        (s) => [s, 1, 0],
      ),
      panel.x,
      x.domain,
      panel.x.label?.[language],
    ),
    surfaceAxis(
      lower(
        (s) => [0, s, 0],
        (s) => [1, s, 0],
      ),
      panel.y,
      y.domain,
      panel.y.label?.[language],
    ),
    surfaceAxis(leftmost, {}, heights, label?.[language]),
  ] as const;
  const edges = axes.map(({ edge }) => polyline([view.at(edge(0)), view.at(edge(1))]));
  return {
    back: [
      element('path', {
        class: 'dh-grid',
        d: gridLines(axes, farX, farY)
          .map((line) => polyline(line.map(view.at)))
          .join(''),
      }),
      element('path', { class: 'dh-axis', d: edges.join('') }),
    ].join('\n'),
    words: [...floorWords(axes[0], view), ...floorWords(axes[1], view), ...uprightWords(axes[2], view)].join('\n'),
  };
}
