/** The number of insertions, deletions, substitutions and swapped neighbours that turn `a` into `b`. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next.push(
        Math.min(
          row[j]! + 1,
          next[j - 1]! + 1,
          row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
          swapped ? before[j - 2]! + 1 : Infinity,
        ),
      );
    }
    [before, row] = [row, next];
  }
  return row[b.length]!;
}

/** Spelling that does not count: case, and what stands between words. */
const plain = (name: string): string => name.toLowerCase().replace(/[-_ .]/g, '');

/** The known name that `name` was probably meant to be: at most a third of its letters differ. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of known) {
    const distance = editDistance(plain(name), plain(candidate));
    const close = distance <= Math.max(1, Math.floor(Math.max(name.length, candidate.length) / 3));
    if (close && distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** `unknown experiment "batchnorm"; did you mean "batch-norm"? Known: activation-histograms, batch-norm, …` */
export function unknownName(what: string, name: string, known: readonly string[]): string {
  const match = nearest(name, known);
  const question = match === undefined ? '. ' : `; did you mean "${match}"? `;
  return `unknown ${what} "${name}"${question}Known: ${[...known].sort().join(', ')}`;
}
