import type { MethodOption } from './method.ts';
import type { Objective } from './objective.ts';
import { methodOfRun, type Run } from './run.ts';
import { walk } from './walk.ts';

/** The rates of the columns: 10⁻⁴ to 10. */
export const mapRates: readonly number[] = Array.from({ length: 61 }, (_, i) =>
  Number((10 ** (-4 + (5 * i) / 60)).toPrecision(3)),
);
const ROWS = 31;

/** 0 to 0.999, closer together towards 1, where small differences count. */
const memories: readonly number[] = Array.from({ length: ROWS }, (_, i) =>
  Number((1 - 10 ** ((-3 * i) / (ROWS - 1))).toPrecision(3)),
);

/** The option along the second axis of a method's map: the first that is a weight of the past. */
export const mapOption = (run: Run): MethodOption | undefined =>
  methodOfRun(run).options.find(({ scale }) => scale === 'memory');

/** The values of the rows, from the bottom; a single one where a method has nothing but its rate. */
export const mapRows = (run: Run): readonly number[] => (mapOption(run) === undefined ? [0] : memories);

/** The run of a cell. */
export function runOfCell(run: Run, column: number, row: number): Run {
  const option = mapOption(run);
  const lr = mapRates[column]!;
  if (option === undefined) return { ...run, lr };
  const value = mapRows(run)[row]!;
  const { [option.name]: _, ...rest } = run.options;
  return { ...run, lr, options: value === option.default ? rest : { ...rest, [option.name]: value } };
}

/** Final f of a row of cells; NaN where the path diverges. */
export const mapRow = (
  objective: Objective,
  run: Run,
  row: number,
  start: readonly [x: number, y: number],
  steps: number,
): Float64Array =>
  Float64Array.from(mapRates, (_, column) => {
    const { f, trouble } = walk(objective, runOfCell(run, column, row), start, steps);
    return trouble === undefined ? f.at(-1)! : NaN;
  });

/** Rows from coarse to fine, so that the picture is there at once and then sharpens. */
export function rowOrder(rows: number): number[] {
  const order: number[] = [];
  for (let step = 8; step >= 1; step /= 2)
    for (let row = 0; row < rows; row += step) if (!order.includes(row)) order.push(row);
  return order;
}

/** The place of each value in order, 0 (lowest) to 1; NaN stays NaN. */
export function shares(values: Float64Array): Float64Array {
  const sorted = values.filter(Number.isFinite).sort();
  const last = Math.max(1, sorted.length - 1);
  return values.map((value) => {
    if (!Number.isFinite(value)) return NaN;
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]! < value) low = middle + 1;
      else high = middle;
    }
    return low / last;
  });
}
