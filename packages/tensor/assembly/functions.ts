// exp, log, tanh and their relatives on four lanes.
//
// Constants are read from memory where they are used. Written as constants of the code, four lanes wide, engines put
// each together from pieces every time, which takes as long as everything else.
import { mulAdd, mulSub, splat } from './lanes';

@inline
function at(table: usize, index: usize = 0): v128 {
  return v128.load32_splat(table + (index << 2));
}

const ONE: usize = memory.data<f32>([1]);
const TWO: usize = memory.data<f32>([2]);
const HALF: usize = memory.data<f32>([0.5]);
const INFINITY: usize = memory.data<f32>([Infinity]);
const MINUS_INFINITY: usize = memory.data<f32>([-Infinity]);
const SIGN_BIT: usize = memory.data<u32>([0x80000000]);

// ln 2 in two parts, the first short enough that n·LN2_HIGH is exact.
const LN2_HIGH: usize = memory.data<f32>([0.693359375]);
const LN2_LOW: usize = memory.data<f32>([-2.1219444e-4]);
const LOG2_E: usize = memory.data<f32>([1.44269504088896341]);
/** 1.5·2²³: adding it leaves the nearest whole number in the low bits. */
const ROUNDER: usize = memory.data<f32>([12582912]);
/** Beyond these the result is ∞ and 0. */
const EXP_LIMITS: usize = memory.data<f32>([89, -104]);
/** Cephes `expf.c` (S. Moshier). */
const EXP: usize = memory.data<f32>([
  1.98756915e-4, 1.3981999507e-3, 8.3334519073e-3, 4.1665795894e-2, 1.6666665459e-1, 5.0000001201e-1,
]);
const EXPONENT_BIAS: usize = memory.data<i32>([127]);

@inline
function powerOfTwo(n: v128): v128 {
  return i32x4.shl(i32x4.add(n, at(EXPONENT_BIAS)), 23);
}

/**
 * eˣ, below 1 ulp. x = n·ln 2 + r, eˣ = 2ⁿ·(1 + r + r²·P(r)). The power is multiplied in two halves, so that results up
 * to the largest float and down to the smallest subnormal are right.
 */
@inline
export function exp4(x: v128): v128 {
  // pmin and pmax keep a NaN that is their first operand
  x = f32x4.pmax(f32x4.pmin(x, at(EXP_LIMITS)), at(EXP_LIMITS, 1));
  const shifted = mulAdd(x, at(LOG2_E), at(ROUNDER));
  const n = f32x4.sub(shifted, at(ROUNDER));
  const r = mulSub(n, at(LN2_LOW), mulSub(n, at(LN2_HIGH), x));
  let p = at(EXP);
  p = mulAdd(p, r, at(EXP, 1));
  p = mulAdd(p, r, at(EXP, 2));
  p = mulAdd(p, r, at(EXP, 3));
  p = mulAdd(p, r, at(EXP, 4));
  p = mulAdd(p, r, at(EXP, 5));
  p = f32x4.add(mulAdd(p, f32x4.mul(r, r), r), at(ONE));
  const whole = i32x4.sub(shifted, at(ROUNDER));
  const half = i32x4.shr_s(whole, 1);
  return f32x4.mul(f32x4.mul(p, powerOfTwo(half)), powerOfTwo(i32x4.sub(whole, half)));
}

const SMALLEST_NORMAL: usize = memory.data<f32>([1.17549435e-38]);
const TWO_23: usize = memory.data<f32>([8388608]);
const LOG_INTEGERS: usize = memory.data<i32>([126, 23, 0x007fffff, 0x3f000000]);
const SQRT_HALF: usize = memory.data<f32>([0.707106781186547524]);
/** Cephes `logf.c` (S. Moshier). */
const LOG: usize = memory.data<f32>([
  7.0376836292e-2, -1.151461031e-1, 1.167699874e-1, -1.2420140846e-1, 1.4249322787e-1, -1.6668057665e-1,
  2.0000714765e-1, -2.4999993993e-1, 3.3333331174e-1,
]);

/** Natural logarithm, below 1 ulp. x = 2ᵉ·(1 + m), √½ ≤ 1 + m < √2. 0 gives −∞, negative numbers NaN. */
@inline
export function log4(x: v128): v128 {
  const subnormal = f32x4.lt(x, at(SMALLEST_NORMAL));
  const scaled = v128.bitselect(f32x4.mul(x, at(TWO_23)), x, subnormal);
  let e = i32x4.sub(i32x4.shr_u(scaled, 23), at(LOG_INTEGERS));
  e = i32x4.sub(e, v128.and(subnormal, at(LOG_INTEGERS, 1)));
  let m = v128.or(v128.and(scaled, at(LOG_INTEGERS, 2)), at(LOG_INTEGERS, 3)); // [½, 1)
  const below = f32x4.lt(m, at(SQRT_HALF));
  e = i32x4.add(e, below); // all bits set is −1
  m = f32x4.sub(f32x4.add(m, v128.and(below, m)), at(ONE));
  const z = f32x4.mul(m, m);
  const n = f32x4.convert_i32x4_s(e);
  let p = at(LOG);
  p = mulAdd(p, m, at(LOG, 1));
  p = mulAdd(p, m, at(LOG, 2));
  p = mulAdd(p, m, at(LOG, 3));
  p = mulAdd(p, m, at(LOG, 4));
  p = mulAdd(p, m, at(LOG, 5));
  p = mulAdd(p, m, at(LOG, 6));
  p = mulAdd(p, m, at(LOG, 7));
  p = mulAdd(p, m, at(LOG, 8));
  p = f32x4.mul(f32x4.mul(p, m), z);
  p = mulSub(at(HALF), z, mulAdd(n, at(LN2_LOW), p));
  const y = mulAdd(n, at(LN2_HIGH), f32x4.add(m, p));
  const finite = v128.bitselect(x, y, f32x4.eq(x, at(INFINITY)));
  const positive = v128.bitselect(at(MINUS_INFINITY), finite, f32x4.eq(x, splat(0)));
  return v128.or(positive, v128.not(f32x4.ge(x, splat(0)))); // all bits set is a NaN
}

/** 1/(1 + e⁻ˣ); below −88.7, where e⁻ˣ overflows and the result would be subnormal, 0. */
@inline
export function sigmoid4(x: v128): v128 {
  return f32x4.div(at(ONE), f32x4.add(at(ONE), exp4(f32x4.neg(x))));
}

const TANH_LIMIT: usize = memory.data<f32>([0.625]);
/** Cephes `tanhf.c` (S. Moshier). */
const TANH: usize = memory.data<f32>([
  -5.70498872745e-3, 2.06390887954e-2, -5.37397155531e-2, 1.33314422036e-1, -3.33332819422e-1,
]);

/** tanh, below 1.5 ulp: a polynomial for |x| < 0.625, beyond 1 − 2/(e²ˣ + 1), and the sign put back. */
@inline
export function tanh4(x: v128): v128 {
  const a = f32x4.abs(x);
  const z = f32x4.mul(a, a);
  let p = at(TANH);
  p = mulAdd(p, z, at(TANH, 1));
  p = mulAdd(p, z, at(TANH, 2));
  p = mulAdd(p, z, at(TANH, 3));
  p = mulAdd(p, z, at(TANH, 4));
  p = mulAdd(f32x4.mul(p, z), a, a);
  const q = f32x4.sub(at(ONE), f32x4.div(at(TWO), f32x4.add(exp4(f32x4.add(a, a)), at(ONE))));
  const y = v128.bitselect(p, q, f32x4.lt(a, at(TANH_LIMIT)));
  return v128.or(y, v128.and(x, at(SIGN_BIT)));
}

/** −40, 40; 0.044715; 2·√(2/π); and its product with 3·0.044715. */
const GELU: usize = memory.data<f32>([-40, 40, 0.044715, 1.59576912160573071, 0.214064436747934723]);

/**
 * √(2/π)·(x + 0.044715·x³) is the argument of GELU's tanh, and ½·(1 + tanh a) is the sigmoid of 2a: without
 * cancellation where x ≪ 0.
 */
@inline
function gate(x: v128): v128 {
  const u = mulAdd(f32x4.mul(x, x), f32x4.mul(x, at(GELU, 2)), x);
  return sigmoid4(f32x4.mul(u, at(GELU, 3)));
}

/** x/2·(1 + tanh(…)). Below −40 the factor is 0, and x is held there so that −∞ gives 0. */
@inline
export function gelu4(x: v128): v128 {
  return f32x4.mul(f32x4.pmax(x, at(GELU)), gate(x));
}

/** Its derivative: g + x·g·(1 − g)·2√(2/π)·(1 + 3·0.044715·x²), constant beyond ±40. */
@inline
export function geluSlope4(x: v128): v128 {
  const v = f32x4.pmin(f32x4.pmax(x, at(GELU)), at(GELU, 1));
  const g = gate(v);
  const slope = mulAdd(f32x4.mul(v, v), at(GELU, 4), at(GELU, 3));
  return mulAdd(f32x4.mul(v, g), f32x4.mul(f32x4.sub(at(ONE), g), slope), g);
}
