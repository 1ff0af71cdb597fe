/**
 * A WebAssembly module that does nothing but multiply and add vectors of four floats, all in registers: what the
 * processor and the engine can do at most with 128-bit arithmetic.
 */

/** Accumulators: enough for the latency of a fused multiply-add on two units, few enough for 16 registers. */
const CHAINS = 12;
/** Rounds in the body of the loop. */
const ROUNDS = 4;

const V128 = 0x7b;
const F32 = 0x7d;
const I32 = 0x7f;
const get = (local) => [0x20, local];
const set = (local) => [0x21, local];
const simd = (...opcode) => [0xfd, ...opcode];
const splat = simd(0x13);
const mul = simd(0xe6, 0x01);
const add = simd(0xe4, 0x01);
const relaxedMadd = simd(0x85, 0x02);

/** An unsigned number as WebAssembly writes it. */
function leb(n) {
  const bytes = [];
  do {
    const rest = Math.floor(n / 128);
    bytes.push((n % 128) | (rest > 0 ? 128 : 0));
    n = rest;
  } while (n > 0);
  return bytes;
}
const section = (id, bytes) => [id, ...leb(bytes.length), ...bytes];
const range = (n) => [...Array(n).keys()];

/** (n, x, y) → a number: n times around the loop. `fused`: one instruction, or a product and a sum. */
function bytesOf(fused) {
  const [n, x, y, X, Y, first] = range(6);
  // acc ← acc · X + Y: a product that did not depend on acc would be taken out of the loop.
  const step = (chain) => {
    const acc = first + chain;
    const multiplyAdd = fused ? [...get(Y), ...relaxedMadd] : [...mul, ...get(Y), ...add];
    return [...get(acc), ...get(X), ...multiplyAdd, ...set(acc)];
  };
  const code = [
    ...[1, 2 + CHAINS, V128],
    ...[...get(x), ...splat, ...set(X), ...get(y), ...splat, ...set(Y)],
    // Different starts, so that no two chains are the same value.
    ...range(CHAINS).flatMap((chain) => [
      ...get(X),
      ...(chain ? [...get(first + chain - 1), ...add] : []),
      ...set(first + chain),
    ]),
    ...[0x03, 0x40], // loop
    ...range(ROUNDS).flatMap(() => range(CHAINS).flatMap(step)),
    ...[...get(n), 0x41, 1, 0x6b, 0x22, n, 0x0d, 0, 0x0b], // until --n = 0
    ...get(first),
    ...range(CHAINS - 1).flatMap((chain) => [...get(first + 1 + chain), ...add]),
    ...[...simd(0x1f, 0), 0x0b], // lane 0
  ];
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 3, I32, F32, F32, 1, F32]),
    ...section(3, [1, 0]),
    ...section(7, [1, 1, 0x66, 0, 0]), // export "f"
    ...section(10, [1, ...leb(code.length), ...code]),
  ]);
}

/** `run(n)` does n · `flops` floating-point operations. Fused where the engine has the instruction. */
export function fmaModule() {
  const fused = WebAssembly.validate(bytesOf(true));
  const { f } = new WebAssembly.Instance(new WebAssembly.Module(bytesOf(fused))).exports;
  return { fused, flops: CHAINS * ROUNDS * 4 * 2, run: (n) => f(n, 0.5, 0.25) };
}
