import { isFloat, type DType } from './dtype.ts';
import { formatFloats, formatScalar } from './format-float.ts';
import type { Tensor } from './tensor.ts';

/** NumPy's defaults. */
const LINE_WIDTH = 75;
const SUMMARIZE_ABOVE = 1000;
const EDGE_ITEMS = 3;

/** Which indices of an axis are shown, −1 standing for the dots. */
function shownIndices(size: number, summarize: boolean): number[] {
  if (!summarize || size <= 2 * EDGE_ITEMS) return [...Array(size).keys()];
  const edge = [...Array(EDGE_ITEMS).keys()];
  return [...edge, -1, ...edge.map((i) => size - EDGE_ITEMS + i)];
}

/**
 * A tensor as `str` of NumPy 2.4 gives it: columns aligned, eight digits, scientific where NumPy would, the corners
 * alone of more than 1000 elements, lines of at most 75 characters.
 */
export function formatTensor(t: Tensor): string {
  const { data, shape, dtype } = t;
  if (shape.length === 0) return formatScalar(data[0]!, dtype);
  if (t.size === 0) return '[]';
  const summarize = t.size > SUMMARIZE_ABOVE;
  const shown = shape.map((size) => shownIndices(size, summarize));

  const offsets = shown.reduce(
    (starts, indices, axis) => starts.flatMap((at) => indices.filter((i) => i >= 0).map((i) => at * shape[axis]! + i)),
    [0],
  );
  const words = formatAll(
    offsets.map((at) => data[at]!),
    dtype,
  );
  let next = 0;
  const block = (axis: number, indent: string): string => {
    const last = axis === shape.length - 1;
    const part = (i: number): string => (i < 0 ? '...' : last ? words[next++]! : block(axis + 1, `${indent} `));
    const parts = shown[axis]!.map(part);
    if (last) return `[${wrap(parts, indent, LINE_WIDTH - shape.length)}]`;
    return `[${parts.join(`${'\n'.repeat(shape.length - 1 - axis)}${indent}`)}]`;
  };
  return block(0, ' ');
}

/** All elements as words of equal width. */
function formatAll(values: number[], dtype: DType): string[] {
  if (isFloat(dtype)) return formatFloats(values, dtype);
  const words = values.map(String);
  const width = Math.max(...words.map((word) => word.length));
  return words.map((word) => word.padStart(width));
}

/** Words with spaces between them, in lines of at most `width` characters after the first bracket. */
function wrap(words: string[], indent: string, width: number): string {
  let text = '';
  let line = indent;
  for (const word of words) {
    if (line.length + word.length > width && line.length > indent.length) {
      text += `${line.trimEnd()}\n`;
      line = indent;
    }
    line += `${word} `;
  }
  return (text + line.slice(0, -1)).slice(indent.length);
}
