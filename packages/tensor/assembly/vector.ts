// Algebra on flat vectors. Every loop runs over pairs of vectors first, so that an engine may merge them into wider
// ones, then over what is left; a tail is computed from whatever lies behind the end and stored lane by lane.
import { mulAdd, high, low, splat, storeLanes, total } from './lanes';

// The operations, chosen at compile time: `map` and `zip` are inlined with a constant.
const SCALE = 0;
const OFFSET = 1;
const SQRT = 2;
const ABS = 3;
const SIGN = 4;
const CLIP = 5;

@inline
function apply(op: i32, x: v128, s: v128, t: v128): v128 {
  if (op == SCALE) return f32x4.mul(x, s);
  if (op == OFFSET) return f32x4.add(x, s);
  if (op == SQRT) return f32x4.sqrt(x);
  if (op == ABS) return f32x4.abs(x);
  if (op == CLIP) return f32x4.min(f32x4.max(x, s), t);
  // SIGN: 1, −1 or 0; NaN is put back
  const zero = splat(0);
  const sign = v128.or(v128.and(f32x4.gt(x, zero), splat(1)), v128.and(f32x4.lt(x, zero), splat(-1)));
  return v128.or(sign, v128.and(f32x4.ne(x, x), x));
}

/** y ← op(x), with up to two scalars in s and t */
@inline
function map(op: i32, n: i32, x: usize, y: usize, s: f32, t: f32): void {
  const S = splat(s);
  const T = splat(t);
  for (; n >= 8; n -= 8) {
    const first = apply(op, v128.load(x), S, T);
    const second = apply(op, v128.load(x, 16), S, T);
    v128.store(y, first);
    v128.store(y, second, 16);
    x += 32;
    y += 32;
  }
  for (; n > 0; n -= 4) {
    storeLanes(y, apply(op, v128.load(x), S, T), n);
    x += 16;
    y += 16;
  }
}

export function scale(n: i32, a: f32, x: usize, y: usize): void {
  map(SCALE, n, x, y, a, 0);
}

export function offset(n: i32, a: f32, x: usize, y: usize): void {
  map(OFFSET, n, x, y, a, 0);
}

export function sqrt(n: i32, x: usize, y: usize): void {
  map(SQRT, n, x, y, 0, 0);
}

export function abs(n: i32, x: usize, y: usize): void {
  map(ABS, n, x, y, 0, 0);
}

export function sign(n: i32, x: usize, y: usize): void {
  map(SIGN, n, x, y, 0, 0);
}

export function clip(n: i32, low: f32, high: f32, x: usize, y: usize): void {
  map(CLIP, n, x, y, low, high);
}

const ADD = 0;
const SUBTRACT = 1;
const MULTIPLY = 2;
const DIVIDE = 3;
const MAXIMUM = 4;
const AXPBY = 5;
const ACCUMULATE_SQUARE = 6;

@inline
function combine(op: i32, a: v128, b: v128, s: v128, t: v128): v128 {
  if (op == ADD) return f32x4.add(a, b);
  if (op == SUBTRACT) return f32x4.sub(a, b);
  if (op == MULTIPLY) return f32x4.mul(a, b);
  if (op == DIVIDE) return f32x4.div(a, b);
  if (op == MAXIMUM) return f32x4.max(a, b);
  if (op == AXPBY) return mulAdd(s, a, f32x4.mul(t, b));
  return mulAdd(f32x4.mul(s, a), a, f32x4.mul(t, b)); // ACCUMULATE_SQUARE
}

/** y ← op(a, b), with up to two scalars in s and t */
@inline
function zip(op: i32, n: i32, a: usize, b: usize, y: usize, s: f32, t: f32): void {
  const S = splat(s);
  const T = splat(t);
  for (; n >= 8; n -= 8) {
    const first = combine(op, v128.load(a), v128.load(b), S, T);
    const second = combine(op, v128.load(a, 16), v128.load(b, 16), S, T);
    v128.store(y, first);
    v128.store(y, second, 16);
    a += 32;
    b += 32;
    y += 32;
  }
  for (; n > 0; n -= 4) {
    storeLanes(y, combine(op, v128.load(a), v128.load(b), S, T), n);
    a += 16;
    b += 16;
    y += 16;
  }
}

export function add(n: i32, a: usize, b: usize, y: usize): void {
  zip(ADD, n, a, b, y, 0, 0);
}

export function subtract(n: i32, a: usize, b: usize, y: usize): void {
  zip(SUBTRACT, n, a, b, y, 0, 0);
}

export function multiply(n: i32, a: usize, b: usize, y: usize): void {
  zip(MULTIPLY, n, a, b, y, 0, 0);
}

export function divide(n: i32, a: usize, b: usize, y: usize): void {
  zip(DIVIDE, n, a, b, y, 0, 0);
}

export function maximum(n: i32, a: usize, b: usize, y: usize): void {
  zip(MAXIMUM, n, a, b, y, 0, 0);
}

export function axpby(n: i32, a: f32, x: usize, b: f32, y: usize): void {
  if (b == 0) scale(n, a, x, y);
  else zip(AXPBY, n, x, y, y, a, b);
}

export function accumulateSquare(n: i32, a: f32, x: usize, b: f32, y: usize): void {
  zip(ACCUMULATE_SQUARE, n, x, y, y, a, b);
}

@inline
function descended(x: v128, h: v128, p: v128, lr: v128, scale: v128, eps: v128): v128 {
  return f32x4.sub(p, f32x4.div(f32x4.mul(lr, x), mulAdd(f32x4.sqrt(h), scale, eps)));
}

export function descend(n: i32, lr: f32, x: usize, h: usize, s: f32, eps: f32, p: usize): void {
  const L = splat(lr);
  const S = splat(s);
  const E = splat(eps);
  for (; n >= 8; n -= 8) {
    const first = descended(v128.load(x), v128.load(h), v128.load(p), L, S, E);
    const second = descended(v128.load(x, 16), v128.load(h, 16), v128.load(p, 16), L, S, E);
    v128.store(p, first);
    v128.store(p, second, 16);
    x += 32;
    h += 32;
    p += 32;
  }
  for (; n > 0; n -= 4) {
    storeLanes(p, descended(v128.load(x), v128.load(h), v128.load(p), L, S, E), n);
    x += 16;
    h += 16;
    p += 16;
  }
}

export function descendByMoments(
  n: i32,
  a: f32,
  g: usize,
  b: f32,
  m: usize,
  c: f32,
  d: f32,
  v: usize,
  lr: f32,
  s: f32,
  eps: f32,
  p: usize,
): void {
  const A = splat(a);
  const B = splat(b);
  const C = splat(c);
  const D = splat(d);
  const L = splat(lr);
  const S = splat(s);
  const E = splat(eps);
  for (; n > 0; n -= 4) {
    const x = v128.load(g);
    const mean = combine(AXPBY, x, v128.load(m), A, B);
    const square = combine(ACCUMULATE_SQUARE, x, v128.load(v), C, D);
    storeLanes(m, mean, n);
    storeLanes(v, square, n);
    storeLanes(p, descended(mean, square, v128.load(p), L, S, E), n);
    g += 16;
    m += 16;
    v += 16;
    p += 16;
  }
}

export function fill(n: i32, value: f32, y: usize): void {
  const v = splat(value);
  for (; n > 0; n -= 4) {
    storeLanes(y, v, n);
    y += 16;
  }
}

export function copy(n: i32, x: usize, y: usize): void {
  memory.copy(y, x, (<usize>n) << 2);
}

/** Σ x or Σ x², in eight float64 partial sums whose order depends on n alone. */
@inline
function reduce(squares: bool, n: i32, x: usize): f64 {
  let s0 = f64x2.splat(0);
  let s1 = s0;
  let s2 = s0;
  let s3 = s0;
  for (; n >= 8; n -= 8) {
    const a = v128.load(x);
    const b = v128.load(x, 16);
    const a0 = low(a);
    const a1 = high(a);
    const b0 = low(b);
    const b1 = high(b);
    s0 = f64x2.add(s0, squares ? f64x2.mul(a0, a0) : a0);
    s1 = f64x2.add(s1, squares ? f64x2.mul(a1, a1) : a1);
    s2 = f64x2.add(s2, squares ? f64x2.mul(b0, b0) : b0);
    s3 = f64x2.add(s3, squares ? f64x2.mul(b1, b1) : b1);
    x += 32;
  }
  let sum = total(f64x2.add(f64x2.add(s0, s1), f64x2.add(s2, s3)));
  for (; n > 0; n--) {
    const v = <f64>load<f32>(x);
    sum += squares ? v * v : v;
    x += 4;
  }
  return sum;
}

export function sum(n: i32, x: usize): f64 {
  return reduce(false, n, x);
}

export function sumSquares(n: i32, x: usize): f64 {
  return reduce(true, n, x);
}

/** Without their signs, floats are ordered as integers are, and a NaN comes last. */
export function maxAbs(n: i32, x: usize): f32 {
  const magnitude = i32x4.splat(0x7fffffff);
  let m0 = i32x4.splat(0);
  let m1 = m0;
  for (; n >= 8; n -= 8) {
    m0 = i32x4.max_s(m0, v128.and(v128.load(x), magnitude));
    m1 = i32x4.max_s(m1, v128.and(v128.load(x, 16), magnitude));
    x += 32;
  }
  m0 = i32x4.max_s(m0, m1);
  m0 = i32x4.max_s(m0, v128.shuffle<i32>(m0, m0, 2, 3, 0, 1));
  let largest = max(i32x4.extract_lane(m0, 0), i32x4.extract_lane(m0, 1));
  for (; n > 0; n--) {
    largest = max(largest, load<i32>(x) & 0x7fffffff);
    x += 4;
  }
  return reinterpret<f32>(largest);
}
