/**
 * Parts of the samples with the same mixture of classes, each in the order given.
 *
 * Goes through the samples class by class and gives each to the part that is furthest behind its share. So every part
 * gets its share of any run of samples, of each class in particular, and exactly its size in the end.
 */
export function dealByClass(order: Int32Array, labels: ArrayLike<number>, sizes: readonly number[]): Int32Array[] {
  const n = order.length;
  const shares = [...sizes, n - sizes.reduce((a, b) => a + b, 0)];
  const given = shares.map(() => 0);
  const partOf = new Int32Array(n);
  const byClass = [...order].sort((a, b) => labels[a]! - labels[b]!);
  byClass.forEach((sample, i) => {
    let behind = 0;
    const lag = (part: number): number => (shares[part]! * (i + 1)) / n - given[part]!;
    for (let part = 1; part < shares.length; part++) if (lag(part) > lag(behind)) behind = part;
    given[behind]! += 1;
    partOf[sample] = behind;
  });
  return sizes.map((_, part) => order.filter((sample) => partOf[sample] === part));
}
