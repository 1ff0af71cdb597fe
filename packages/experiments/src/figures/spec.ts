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

/** One plot of a figure: two axes and what is drawn between them. */
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

/** Where a legend stands within its panel. */
export type Corner = 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';

/** One axis of a panel: its name, scale, ends and ticks. */
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

/** Points (x, y) in the marker of their series, not joined. */
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

/**
 * Boxes and circles joined by arrows, placed by hand: a network, a computational graph. The only mark of its panel, whose
 * axes are not drawn (`x: {}, y: {}`). Places and sizes are in a plane of the diagram's own, y downwards; it is drawn as
 * large as the panel allows. Words are set as if a unit were a pixel: they keep their size in a larger picture, and
 * shrink with the nodes in a smaller one, so that what fits in the plane fits everywhere. A figure is 692 pixels wide
 * unless somebody asks for another width. `\n` in words begins a new line.
 */
export interface DiagramMark {
  readonly kind: 'diagram';
  /** The size of the plane, `[width, height]`. */
  readonly size: readonly [number, number];
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
}

/** A box, a circle or bare words of a diagram. Lengths are in units of its plane. */
export interface DiagramNode {
  /** What edges name it by. */
  readonly id: string;
  /** Its centre. */
  readonly x: number;
  readonly y: number;
  /** `none`: words without an outline. */
  readonly shape: 'box' | 'circle' | 'none';
  /** The size of a box; the diameter of a circle is its width. Large enough for the label when absent. */
  readonly width?: number;
  readonly height?: number;
  readonly label?: Text;
  /** Smaller words below the node: its numbers. */
  readonly note?: Text;
  /** The colour of its outline; that of text when absent. */
  readonly series?: StyleKey;
  /** Drawn pale, with a cross: a unit that is dropped. */
  readonly dropped?: boolean;
}

/** An arrow from the edge of one node to that of another. */
export interface DiagramEdge {
  readonly from: string;
  readonly to: string;
  /**
   * Words above and below the middle of the arrow (left and right of an upright one): what flows forward, and what
   * flows back. A second arrow, backwards, goes with the words below.
   */
  readonly above?: Text;
  readonly below?: Text;
  readonly series?: StyleKey;
  readonly dashed?: boolean;
  /** Drawn pale: a connection of a dropped unit. */
  readonly faded?: boolean;
  /** No arrow head. */
  readonly plain?: boolean;
  /** How far the arrow bows to its left, as a share of its length; straight when absent. */
  readonly bend?: number;
}

/** Anything that a panel draws, told apart by `kind`. */
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
  | TextMark
  | DiagramMark;
