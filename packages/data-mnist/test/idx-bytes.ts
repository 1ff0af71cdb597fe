/** The bytes of an IDX file: header and elements, which are already bytes. For tests. */
export function idxBytes(type: number, shape: readonly number[], elements: ArrayLike<number>): Uint8Array {
  const header = 4 + 4 * shape.length;
  const bytes = new Uint8Array(header + elements.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, (type << 8) | shape.length);
  shape.forEach((n, axis) => view.setUint32(4 + 4 * axis, n));
  bytes.set(elements, header);
  return bytes;
}

/** n images of 2 × 3 pixels: image i holds 10·i … 10·i + 5. */
export const imageFile = (n: number): Uint8Array =>
  idxBytes(
    8,
    [n, 2, 3],
    Array.from({ length: 6 * n }, (_, i) => 10 * Math.floor(i / 6) + (i % 6)),
  );

export const labelFile = (labels: readonly number[]): Uint8Array => idxBytes(8, [labels.length], labels);
