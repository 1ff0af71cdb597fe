import type { Language, Mark } from '../spec.ts';
import { typeSize } from '../text/type-size.ts';
import { noteWords, wordsBox } from './note-words.ts';
import type { PanelLayout } from './panel-layout.ts';

type Point = readonly [number, number];

/** Two points and those between them, at most `step` pixels apart. */
function* between([x0, y0]: Point, [x1, y1]: Point, step: number): Generator<Point> {
  const count = Math.max(1, Math.min(200, Math.ceil(Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0)) / step)));
  for (let i = 0; i <= count; i++) yield [x0 + ((x1 - x0) * i) / count, y0 + ((y1 - y0) * i) / count];
}

function* along(points: readonly Point[]): Generator<Point> {
  if (points.length === 1) yield points[0]!;
  for (let i = 1; i < points.length; i++) yield* between(points[i - 1]!, points[i]!, 4);
}

/** Pixels that a mark covers, as a cloud of points. Contours and arrows fill a panel and are there to be drawn over. */
function* covered(mark: Mark, layout: PanelLayout, language: Language): Generator<Point> {
  const { x, y, plot } = layout;
  const points = (xs: readonly number[], ys: readonly number[]): Point[] =>
    xs.map((value, i): Point => [x.at(value), y.at(ys[i]!)]).filter(([px, py]) => Number.isFinite(px + py));
  switch (mark.kind) {
    case 'line':
    case 'path':
      yield* along(points(mark.x, mark.y));
      break;
    case 'points':
      yield* points(mark.x, mark.y);
      break;
    case 'band': {
      const [low, high] = [points(mark.x, mark.low), points(mark.x, mark.high)];
      for (let i = 0; i < Math.min(low.length, high.length); i++) yield* between(low[i]!, high[i]!, 6);
      break;
    }
    case 'histogram':
      for (const [i, count] of mark.counts.entries()) {
        if (count === 0) continue;
        const top = y.at(count);
        const foot = plot.y + plot.height;
        yield* between([x.at(mark.edges[i]!), top], [x.at(mark.edges[i]!), foot], 4);
        yield* between([x.at(mark.edges[i + 1]!), top], [x.at(mark.edges[i + 1]!), foot], 4);
      }
      break;
    case 'text':
    case 'rule': {
      const words = noteWords(mark, layout, language);
      if (words === undefined) break;
      const box = wordsBox(words, typeSize.note);
      yield* between([box.x, box.y], [box.x + box.width, box.y], 4);
      yield* between([box.x, box.y + box.height], [box.x + box.width, box.y + box.height], 4);
      break;
    }
    case 'contour':
    case 'field':
    case 'surface':
    case 'diagram':
      break;
  }
}

/** The pixels of a panel on which data or words stand, as a cloud of points. */
export function occupied(layout: PanelLayout, language: Language): Point[] {
  return layout.panel.marks.flatMap((mark) => [...covered(mark, layout, language)]);
}
