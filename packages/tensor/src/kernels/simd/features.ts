const HEADER = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];
/** One function of type () → v128 with this body. */
const returningVector = (body: number[]): number[] => [
  ...[0x01, 0x05, 0x01, 0x60, 0x00, 0x01, 0x7b], // type
  ...[0x03, 0x02, 0x01, 0x00], // function
  ...[0x0a, body.length + 4, 0x01, body.length + 2, 0x00, ...body, 0x0b], // code
];

/** i8x16.splat(0), and i8x16.relaxed_swizzle of two of them. */
const SPLAT = [0x41, 0x00, 0xfd, 0x0f];
const SIMD = returningVector(SPLAT);
const RELAXED_SIMD = returningVector([...SPLAT, ...SPLAT, 0xfd, 0x80, 0x02]);
/** An empty table with 64-bit indices. */
const TABLE_64 = [0x04, 0x04, 0x01, 0x70, 0x04, 0x00];

/** False also where WebAssembly is missing, or forbidden by a page's content security policy. */
function compiles(sections: readonly number[]): boolean {
  try {
    new WebAssembly.Module(Uint8Array.from([...HEADER, ...sections]));
    return true;
  } catch {
    return false;
  }
}

/** Whether {@link simd} works here: fixed-width vectors in WebAssembly (Node 16.4, Chrome 91, Firefox 89, Safari 16.4). */
export const simdSupported = (): boolean => compiles(SIMD);

/** Multiply-add in one instruction (Node 22, Chrome 114). */
export const relaxedSimdSupported = (): boolean => compiles(RELAXED_SIMD);

/**
 * Whether the engine's compiler keeps many vectors in registers. There is no way to ask; V8 has done so since it was
 * rebuilt, shortly before it learned 64-bit tables (Node 24, Chrome 133). Only speed depends on the answer.
 */
export const manyRegisters = (): boolean => compiles(TABLE_64);
