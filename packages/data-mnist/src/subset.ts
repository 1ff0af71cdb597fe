import { countSamples, type Dataset } from './dataset.ts';
import { takeRows } from './take-rows.ts';

/**
 * Some samples of a data set, as a copy: the first n, or those at `indices`, in that order (an index may repeat).
 *
 * @throws ShapeError when x and t differ in length; RangeError when n or an index does not fit the data set.
 *
 * @example
 * const { train } = await loadMnist({ limit: 1000 });
 * subset(train, 300).x.shape; // [300, 784]
 * subset(train, [7, 7, 0]).t.toArray(); // [3, 3, 5]
 */
export function subset(data: Dataset, which: number | ArrayLike<number>): Dataset {
  const n = countSamples(data, 'subset');
  const rows = typeof which === 'number' ? first(which, n) : which;
  for (let i = 0; i < rows.length; i++)
    if (!(Number.isInteger(rows[i]) && rows[i]! >= 0 && rows[i]! < n))
      throw new RangeError(
        `subset: index ${rows[i]!} (number ${i} of ${rows.length}) is not one of the samples 0…${n - 1}`,
      );
  return { x: takeRows(data.x, rows), t: takeRows(data.t, rows) };
}

function first(count: number, n: number): Int32Array {
  if (!(Number.isInteger(count) && count >= 1 && count <= n))
    throw new RangeError(`subset: expected a whole number in 1…${n} (the size of the data set), got ${count}`);
  return Int32Array.from({ length: count }, (_, i) => i);
}
