import type { Language, Text } from '../text.ts';

export type { Language, Text };

/** A figure as data: panels in a grid. Drawn by `renderSvg`, by the playground's live charts, and as a table. */
export interface FigureSpec {
  /** `6-9` of the chapter; used in file names */
  readonly id: string;
  readonly title: Text;
  readonly caption: Text;
  /** Panels in a row, where there is room for them. */
  readonly columns: number;
  readonly panels: readonly Panel[];
  /** One domain for all panels, from all their data: small multiples that are to be compared. */
  readonly share?: { readonly x?: boolean; readonly y?: boolean };
}

export interface Panel {
  readonly title?: Text;
  readonly x: Axis;
  readonly y: Axis;
  readonly marks: readonly Mark[];
  /** Keep one unit as long on x as on y. */
  readonly equalAspect?: boolean;
  /**
   * Where the legend stands; none when absent. It moves to another corner, or above the panels, where it would cover
   * data, and panels that ask for the same legend get one above all of them.
   */
  readonly legend?: Corner;
}

export type Corner = 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';

export interface Axis {
  readonly label?: Text;
  readonly scale?: 'linear' | 'log';
  /** Taken from the data (with nice ends) when absent. */
  readonly domain?: readonly [number, number];
  readonly ticks?: readonly number[];
}

/** The methods and conditions that keep one colour, dash and marker everywhere: see `style.ts`. */
export type StyleKey = string;

/** A curve; a value that is not finite leaves a gap. */
export interface LineMark {
  readonly kind: 'line';
  readonly series: StyleKey;
  readonly label?: Text;
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** A marker at every k-th point; none when absent. */
  readonly markEvery?: number;
  /** Dashed, whatever the style of the series says. */
  readonly dashed?: boolean;
}

/** The area between two curves. */
export interface BandMark {
  readonly kind: 'band';
  readonly series: StyleKey;
  readonly x: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** Bars that touch: `counts[i]` stands between `edges[i]` and `edges[i + 1]`. */
export interface HistogramMark {
  readonly kind: 'histogram';
  readonly series: StyleKey;
  readonly edges: readonly number[];
  readonly counts: readonly number[];
}

/** Lines of equal height over a grid. */
export interface ContourMark {
  readonly kind: 'contour';
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** z[row of y][column of x] */
  readonly z: readonly (readonly number[])[];
  readonly levels: readonly number[];
}

/** Arrows (u, v) that start at (x, y). */
export interface FieldMark {
  readonly kind: 'field';
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly u: readonly number[];
  readonly v: readonly number[];
  /** length in axis units of a vector of 1 */
  readonly scale: number;
}

/** A walk: its points joined, start and end marked. */
export interface PathMark {
  readonly kind: 'path';
  readonly series: StyleKey;
  readonly label?: Text;
  readonly x: readonly number[];
  readonly y: readonly number[];
}

export interface PointsMark {
  readonly kind: 'points';
  readonly series: StyleKey;
  readonly label?: Text;
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** A height over a grid, seen from above at an angle; the only mark of its panel. */
export interface SurfaceMark {
  readonly kind: 'surface';
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** z[row of y][column of x] */
  readonly z: readonly (readonly number[])[];
  /** Name of the vertical axis. */
  readonly label?: Text;
  /** Degrees around the vertical axis and above the floor; −60 and 30 when absent. */
  readonly view?: { readonly azimuth: number; readonly elevation: number };
}

/** A dashed line across the panel at one value of an axis. */
export interface RuleMark {
  readonly kind: 'rule';
  readonly axis: 'x' | 'y';
  readonly at: number;
  readonly label?: Text;
}

/** Words at a place of the panel. */
export interface TextMark {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: Text;
}

export type Mark =
  | LineMark
  | BandMark
  | HistogramMark
  | ContourMark
  | FieldMark
  | PathMark
  | PointsMark
  | SurfaceMark
  | RuleMark
  | TextMark;
