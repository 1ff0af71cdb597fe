import type { PointsMark } from '../spec.ts';
import { drawMarkers } from './draw-markers.ts';
import type { Canvas, Drawing } from './drawing.ts';
import { runs } from './runs.ts';

export const drawPoints = ({ series, x, y }: PointsMark, canvas: Canvas): Drawing => ({
  above: drawMarkers(runs(x, y, canvas.x, canvas.y).flat(), canvas.styleOf(series), 3.6, canvas.plot),
});
