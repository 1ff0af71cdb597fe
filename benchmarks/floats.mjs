const values = Float32Array.from({ length: 256 }, (_, i) => i / 255);

/** The pixels of some rows of 784 (all by default) as floats in 0…1. */
export function floatsOf(pixels, rows) {
  const count = rows?.length ?? pixels.length / 784;
  const out = new Float32Array(count * 784);
  for (let n = 0; n < count; n++) {
    const from = (rows ? rows[n] : n) * 784;
    for (let k = 0; k < 784; k++) out[n * 784 + k] = values[pixels[from + k]];
  }
  return out;
}
