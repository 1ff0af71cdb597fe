import { colorNames, type ColorName } from './palette.ts';
import type { DiagramEdge, DiagramNode, FigureSpec, Mark, StyleKey } from './spec.ts';

/** The shapes that mark the points of a series. */
export const markerNames = ['circle', 'square', 'triangle', 'diamond', 'down', 'cross', 'plus', 'star'] as const;
/** One of {@link markerNames}. */
export type MarkerName = (typeof markerNames)[number];

/** How a series looks wherever it is drawn. */
export interface SeriesStyle {
  readonly color: ColorName;
  /** Lengths of stroke and gap in pixels; solid when empty. */
  readonly dash: readonly number[];
  readonly marker: MarkerName;
}

const solid: readonly number[] = [];
const long = [9, 3];
const short = [5, 2.5];
const dots = [1.8, 2.4];
const dashDot = [9, 2.5, 1.8, 2.5];
const dashes = [solid, long, dots, dashDot, short] as const;

const style = (color: ColorName, dash: readonly number[], marker: MarkerName): SeriesStyle => ({ color, dash, marker });

/** The methods and conditions of the chapter. Each differs from those it is compared with in all three at once. */
const known: Readonly<Record<string, SeriesStyle>> = {
  sgd: style('black', solid, 'circle'),
  momentum: style('vermillion', long, 'triangle'),
  nesterov: style('orange', dashDot, 'down'),
  adagrad: style('green', short, 'square'),
  adadelta: style('yellow', dots, 'plus'),
  rmsprop: style('purple', dots, 'cross'),
  adam: style('blue', solid, 'diamond'),
  adamw: style('sky', long, 'star'),
  nadam: style('orange', dots, 'cross'),
  amsgrad: style('yellow', dashDot, 'circle'),
  lion: style('purple', solid, 'plus'),

  'std-0.01': style('vermillion', solid, 'circle'),
  'std-1': style('purple', dots, 'diamond'),
  xavier: style('blue', long, 'square'),
  he: style('green', solid, 'triangle'),
  lecun: style('orange', dashDot, 'down'),
  orthogonal: style('sky', short, 'star'),
  zeros: style('black', dots, 'cross'),
  constant: style('orange', short, 'plus'),

  train: style('blue', solid, 'circle'),
  test: style('vermillion', short, 'square'),
  validation: style('green', short, 'square'),

  'batch-norm': style('blue', solid, 'circle'),
  plain: style('vermillion', short, 'square'),
  'weight-decay': style('green', solid, 'diamond'),
  dropout: style('purple', solid, 'triangle'),
  gap: style('black', dots, 'plus'),
  inverted: style('green', solid, 'triangle'),
  book: style('blue', long, 'circle'),
  deleted: style('vermillion', short, 'cross'),

  sigmoid: style('blue', solid, 'circle'),
  tanh: style('purple', long, 'square'),
  relu: style('green', solid, 'triangle'),

  'rate-small': style('orange', long, 'down'),
  'rate-right': style('green', solid, 'circle'),
  'rate-large': style('vermillion', short, 'cross'),
  'decay-constant': style('black', solid, 'circle'),
  'decay-step': style('orange', long, 'square'),
  'decay-exponential': style('purple', dots, 'plus'),
  'decay-inverse-time': style('sky', dashDot, 'down'),
  'decay-cosine': style('blue', solid, 'diamond'),
  'decay-warmup': style('green', long, 'triangle'),
  'decay-one-cycle': style('vermillion', short, 'cross'),

  'trial-validation': style('green', solid, 'square'),
  'trial-train': style('blue', short, 'circle'),
  'first-round': style('blue', solid, 'circle'),
  'narrowed-round': style('vermillion', short, 'square'),
  'whole-trials': style('blue', solid, 'circle'),
  halving: style('vermillion', short, 'square'),
  'score-high': style('blue', solid, 'diamond'),
  'score-good': style('green', long, 'triangle'),
  'score-poor': style('orange', short, 'square'),
  'score-chance': style('black', dots, 'cross'),

  gradient: style('sky', dots, 'cross'),

  minimum: style('black', solid, 'plus'),
  coordinate: style('black', solid, 'plus'),
};

/** `AdaGrad`, `batch norm` and `batch_norm` name the styles `adagrad` and `batch-norm`. */
const normalized = (key: StyleKey): string => key.toLowerCase().replace(/[\s_-]+/g, '');
const byKey: ReadonlyMap<string, SeriesStyle> = new Map(
  Object.entries(known).map(([key, value]) => [normalized(key), value]),
);

/** The keys with a style of their own. */
export const styleKeys: readonly StyleKey[] = Object.keys(known);

/** The i-th style of the series that have none of their own: colours first, then dashes and markers. */
function spare(i: number): SeriesStyle {
  const color = colorNames[i % colorNames.length]!;
  const turn = Math.floor(i / colorNames.length);
  return style(color, dashes[(i + turn) % dashes.length]!, markerNames[(i + turn) % markerNames.length]!);
}

const nameOf = ({ color, dash, marker }: SeriesStyle): string => `${color} ${dash.join(',')} ${marker}`;

/**
 * The style of each series. A key of the chapter has the same colour, dash and marker in every figure; the others
 * take the next free style in the order in which they are given, which no series beside them has.
 */
export function seriesStyles(keys: Iterable<StyleKey>): ReadonlyMap<StyleKey, SeriesStyle> {
  const wanted = [...new Set(keys)];
  const styles = new Map<StyleKey, SeriesStyle>();
  const taken = new Set<string>();
  const colors = new Set<string>();
  for (const key of wanted) {
    const own = byKey.get(normalized(key));
    if (own === undefined) continue;
    styles.set(key, own);
    taken.add(nameOf(own));
    colors.add(own.color);
  }
  let next = 0;
  for (const key of wanted) {
    if (styles.has(key)) continue;
    // A colour that a series of the chapter has is left to it as long as there are others.
    while (taken.has(nameOf(spare(next))) || (next < colorNames.length && colors.has(spare(next).color))) next += 1;
    const free = spare(next);
    styles.set(key, free);
    taken.add(nameOf(free));
  }
  return styles;
}

/** The series of a figure in the order of its marks. */
export const seriesOf = ({ panels }: FigureSpec): StyleKey[] => {
  const parts = panels.flatMap(({ marks }) =>
    marks.flatMap((mark): readonly (Mark | DiagramNode | DiagramEdge)[] =>
      mark.kind === 'diagram' ? [...mark.nodes, ...mark.edges] : [mark],
    ),
  );
  return [...new Set(parts.flatMap((part) => ('series' in part ? [part.series] : [])))];
};
