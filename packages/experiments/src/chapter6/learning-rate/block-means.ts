/** A curve in fewer, steadier points: the mean of every `size` values, at the last of them; a rest is a block too. */
export function blockMeans(
  values: readonly number[],
  size: number,
): { readonly x: readonly number[]; readonly y: readonly number[] } {
  const blocks = Array.from({ length: Math.ceil(values.length / size) }, (_, i) =>
    values.slice(i * size, (i + 1) * size),
  );
  return {
    x: blocks.map((block, i) => i * size + block.length),
    y: blocks.map((block) => block.reduce((a, b) => a + b, 0) / block.length),
  };
}
