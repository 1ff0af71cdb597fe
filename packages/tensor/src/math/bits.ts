const word = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(8));

/** The upper 32 bits of a float64: sign, exponent and the first 20 bits of the fraction. */
export function highWord(x: number): number {
  word.setFloat64(0, x);
  return word.getInt32(0);
}

/** `x` with its upper 32 bits replaced. */
export function withHighWord(x: number, high: number): number {
  word.setFloat64(0, x);
  word.setInt32(0, high);
  return word.getFloat64(0);
}

/** 2ᵏ, exactly, for −1022 ≤ k ≤ 1023. */
export function powerOfTwo(k: number): number {
  word.setInt32(0, (k + 1023) << 20);
  word.setInt32(4, 0);
  return word.getFloat64(0);
}
