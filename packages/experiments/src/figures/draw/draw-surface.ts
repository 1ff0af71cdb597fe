import type { SurfaceMark } from '../spec.ts';
import { element } from '../svg/element.ts';
import { polyline } from './draw-line.ts';
import type { Canvas, Drawing } from './drawing.ts';
import { heightColor } from './height-color.ts';
import { projection } from './projection.ts';
import { surfaceAxes } from './surface-axes.ts';
import { surfaceMesh } from './surface-mesh.ts';
import { surfaceHeights } from './surface-heights.ts';

/** Room around the cube for numbers and names. */
const rim = { x: 22, top: 14, bottom: 26 } as const;

/** A landscape over a floor: walls and axes behind it, cells from far to near, coloured by height. */
export function drawSurface(mark: SurfaceMark, canvas: Canvas): Drawing {
  const heights = surfaceHeights(mark.z);
  const { plot } = canvas;
  const inner = {
    x: plot.x + rim.x,
    y: plot.y + rim.top,
    width: plot.width - 2 * rim.x,
    height: plot.height - rim.top - rim.bottom,
  };
  const view = projection(mark.view ?? { azimuth: -60, elevation: 30 }, inner);
  const share = (value: number, [low, high]: readonly [number, number]): number => (value - low) / (high - low);
  const unit = {
    x: (value: number) => share(value, canvas.x.domain),
    y: (value: number) => share(value, canvas.y.domain),
    z: (value: number) => share(value, heights),
  };
  const cells = surfaceMesh(mark, unit, view).map(({ corners, height }) => {
    return element('path', { fill: heightColor(height), d: `${polyline(corners.map(view.at))}Z` });
  });
  const { back, words } = surfaceAxes(canvas, mark, heights, view);
  return { above: [back, element('g', { class: 'dh-mesh' }, cells), words].join('\n') };
}
