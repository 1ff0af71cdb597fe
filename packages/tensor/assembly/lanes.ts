// Four float32 lanes, and the one operation in which the two builds differ.

/**
 * a·b + c in the inner loops of products. With relaxed SIMD the engine may fuse it into one rounding; without, there are
 * always two. Nothing else uses it: elsewhere it would gain no time, cost the same code twice, and make the elementary
 * functions depend on the engine.
 */
@inline
export function fma(a: v128, b: v128, c: v128): v128 {
  return ASC_FEATURE_RELAXED_SIMD ? f32x4.relaxed_madd(a, b, c) : mulAdd(a, b, c);
}

/** a·b + c, rounded twice. */
@inline
export function mulAdd(a: v128, b: v128, c: v128): v128 {
  return f32x4.add(f32x4.mul(a, b), c);
}

/** c − a·b, rounded twice. */
@inline
export function mulSub(a: v128, b: v128, c: v128): v128 {
  return f32x4.sub(c, f32x4.mul(a, b));
}

@inline
export function splat(x: f32): v128 {
  return f32x4.splat(x);
}

/** The first two lanes as float64. */
@inline
export function low(v: v128): v128 {
  return f64x2.promote_low_f32x4(v);
}

/** The last two lanes as float64. */
@inline
export function high(v: v128): v128 {
  return f64x2.promote_low_f32x4(v128.shuffle<f64>(v, v, 1, 1));
}

/** Four float32 lanes from two pairs of float64. */
@inline
export function join(a: v128, b: v128): v128 {
  return v128.shuffle<f64>(f32x4.demote_f64x2_zero(a), f32x4.demote_f64x2_zero(b), 0, 2);
}

/** Both lanes of a pair of float64 added. */
@inline
export function total(v: v128): f64 {
  return f64x2.extract_lane(v, 0) + f64x2.extract_lane(v, 1);
}

/** Stores the first `count` lanes, all four from 4 upwards: nothing after a vector's or row's end is written. */
@inline
export function storeLanes(p: usize, v: v128, count: i32): void {
  if (count >= 4) v128.store(p, v);
  else storeFew(p, v, count);
}

function storeFew(p: usize, v: v128, count: i32): void {
  if (count > 0) v128.store_lane<f32>(p, v, 0);
  if (count > 1) v128.store_lane<f32>(p, v, 1, 4);
  if (count > 2) v128.store_lane<f32>(p, v, 2, 8);
}
