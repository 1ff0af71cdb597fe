// Elementwise functions and their backward passes.
import { exp4, gelu4, geluSlope4, log4, sigmoid4, tanh4 } from './functions';
import { splat, storeLanes } from './lanes';

const EXP = 0;
const LOG = 1;
const RELU = 2;
const LEAKY_RELU = 3;
const SIGMOID = 4;
const TANH = 5;
const GELU = 6;

@inline
function apply(op: i32, x: v128, slope: v128): v128 {
  if (op == EXP) return exp4(x);
  if (op == LOG) return log4(x);
  if (op == RELU) return f32x4.pmax(x, splat(0)); // the first operand unless it is smaller: keeps NaN and −0
  if (op == LEAKY_RELU) return v128.bitselect(x, f32x4.mul(x, slope), f32x4.gt(x, splat(0)));
  if (op == SIGMOID) return sigmoid4(x);
  if (op == TANH) return tanh4(x);
  return gelu4(x);
}

/** y ← op(x). Two vectors at a time where that is most of the work, as in `vector.ts`. */
@inline
function map(op: i32, n: i32, x: usize, y: usize, slope: f32): void {
  const s = splat(slope);
  if (op == RELU || op == LEAKY_RELU) {
    for (; n >= 8; n -= 8) {
      const first = apply(op, v128.load(x), s);
      const second = apply(op, v128.load(x, 16), s);
      v128.store(y, first);
      v128.store(y, second, 16);
      x += 32;
      y += 32;
    }
  }
  for (; n > 0; n -= 4) {
    storeLanes(y, apply(op, v128.load(x), s), n);
    x += 16;
    y += 16;
  }
}

export function exp(n: i32, x: usize, y: usize): void {
  map(EXP, n, x, y, 0);
}

export function log(n: i32, x: usize, y: usize): void {
  map(LOG, n, x, y, 0);
}

export function relu(n: i32, x: usize, y: usize): void {
  map(RELU, n, x, y, 0);
}

export function leakyRelu(n: i32, slope: f32, x: usize, y: usize): void {
  map(LEAKY_RELU, n, x, y, slope);
}

export function sigmoid(n: i32, x: usize, y: usize): void {
  map(SIGMOID, n, x, y, 0);
}

export function tanh(n: i32, x: usize, y: usize): void {
  map(TANH, n, x, y, 0);
}

export function gelu(n: i32, x: usize, y: usize): void {
  map(GELU, n, x, y, 0);
}

/** dy·f′, from the stored output or input v */
@inline
function applyGrad(op: i32, v: v128, dy: v128, slope: v128): v128 {
  if (op == RELU) return v128.and(dy, f32x4.gt(v, splat(0)));
  if (op == LEAKY_RELU) return v128.bitselect(dy, f32x4.mul(dy, slope), f32x4.gt(v, splat(0)));
  if (op == SIGMOID) return f32x4.mul(dy, f32x4.mul(v, f32x4.sub(splat(1), v)));
  if (op == TANH) return f32x4.mul(dy, f32x4.mul(f32x4.sub(splat(1), v), f32x4.add(splat(1), v)));
  return f32x4.mul(dy, geluSlope4(v));
}

/** dx ← dy·f′ */
@inline
function mapGrad(op: i32, n: i32, v: usize, dy: usize, dx: usize, slope: f32): void {
  const s = splat(slope);
  if (op != GELU) {
    for (; n >= 8; n -= 8) {
      const first = applyGrad(op, v128.load(v), v128.load(dy), s);
      const second = applyGrad(op, v128.load(v, 16), v128.load(dy, 16), s);
      v128.store(dx, first);
      v128.store(dx, second, 16);
      v += 32;
      dy += 32;
      dx += 32;
    }
  }
  for (; n > 0; n -= 4) {
    storeLanes(dx, applyGrad(op, v128.load(v), v128.load(dy), s), n);
    v += 16;
    dy += 16;
    dx += 16;
  }
}

export function reluGrad(n: i32, y: usize, dy: usize, dx: usize): void {
  mapGrad(RELU, n, y, dy, dx, 0);
}

export function leakyReluGrad(n: i32, slope: f32, x: usize, dy: usize, dx: usize): void {
  mapGrad(LEAKY_RELU, n, x, dy, dx, slope);
}

export function sigmoidGrad(n: i32, y: usize, dy: usize, dx: usize): void {
  mapGrad(SIGMOID, n, y, dy, dx, 0);
}

export function tanhGrad(n: i32, y: usize, dy: usize, dx: usize): void {
  mapGrad(TANH, n, y, dy, dx, 0);
}

export function geluGrad(n: i32, x: usize, dy: usize, dx: usize): void {
  mapGrad(GELU, n, x, dy, dx, 0);
}
