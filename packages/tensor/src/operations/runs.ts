import type { TypedArray } from '../dtype.ts';
import { exp } from '../math/exp.ts';
import { log } from '../math/log.ts';
import { pow } from '../math/pow.ts';

/**
 * z[at + k] ← f(x[i + k·di], y[j + k·dj]) for k < n.
 *
 * Every operation has a loop of its own: in one loop that all of them shared, the call of f would cost more than f.
 */
export type Run = (
  n: number,
  x: TypedArray,
  i: number,
  di: number,
  y: TypedArray,
  j: number,
  dj: number,
  z: TypedArray,
  at: number,
) => void;

/** z ← f(x) */
export type UnaryRun = (x: TypedArray, z: TypedArray) => void;

export const add: Run = (n, x, i, di, y, j, dj, z, at) => {
  for (let k = 0; k < n; k++) z[at + k] = x[i + k * di]! + y[j + k * dj]!;
};

export const subtract: Run = (n, x, i, di, y, j, dj, z, at) => {
  for (let k = 0; k < n; k++) z[at + k] = x[i + k * di]! - y[j + k * dj]!;
};

export const multiply: Run = (n, x, i, di, y, j, dj, z, at) => {
  for (let k = 0; k < n; k++) z[at + k] = x[i + k * di]! * y[j + k * dj]!;
};

export const multiplyWhole: Run = (n, x, i, di, y, j, dj, z, at) => {
  for (let k = 0; k < n; k++) z[at + k] = Math.imul(x[i + k * di]!, y[j + k * dj]!);
};

export const divide: Run = (n, x, i, di, y, j, dj, z, at) => {
  for (let k = 0; k < n; k++) z[at + k] = x[i + k * di]! / y[j + k * dj]!;
};

export const power: Run = (n, x, i, di, y, j, dj, z, at) => {
  for (let k = 0; k < n; k++) z[at + k] = pow(x[i + k * di]!, y[j + k * dj]!);
};

export const powerWhole: Run = (n, x, i, di, y, j, dj, z, at) => {
  for (let k = 0; k < n; k++) z[at + k] = wholePow(x[i + k * di]!, y[j + k * dj]!);
};

export const maximum: Run = (n, x, i, di, y, j, dj, z, at) => {
  for (let k = 0; k < n; k++) z[at + k] = Math.max(x[i + k * di]!, y[j + k * dj]!);
};

export const minimum: Run = (n, x, i, di, y, j, dj, z, at) => {
  for (let k = 0; k < n; k++) z[at + k] = Math.min(x[i + k * di]!, y[j + k * dj]!);
};

export const equal: Run = (n, x, i, di, y, j, dj, z, at) => {
  for (let k = 0; k < n; k++) z[at + k] = x[i + k * di]! === y[j + k * dj]! ? 1 : 0;
};

export const notEqual: Run = (n, x, i, di, y, j, dj, z, at) => {
  for (let k = 0; k < n; k++) z[at + k] = x[i + k * di]! !== y[j + k * dj]! ? 1 : 0;
};

export const less: Run = (n, x, i, di, y, j, dj, z, at) => {
  for (let k = 0; k < n; k++) z[at + k] = x[i + k * di]! < y[j + k * dj]! ? 1 : 0;
};

export const lessEqual: Run = (n, x, i, di, y, j, dj, z, at) => {
  for (let k = 0; k < n; k++) z[at + k] = x[i + k * di]! <= y[j + k * dj]! ? 1 : 0;
};

export const greater: Run = (n, x, i, di, y, j, dj, z, at) => {
  for (let k = 0; k < n; k++) z[at + k] = x[i + k * di]! > y[j + k * dj]! ? 1 : 0;
};

export const greaterEqual: Run = (n, x, i, di, y, j, dj, z, at) => {
  for (let k = 0; k < n; k++) z[at + k] = x[i + k * di]! >= y[j + k * dj]! ? 1 : 0;
};

/** xʸ modulo 2³², by squaring. */
function wholePow(x: number, y: number): number {
  if (y < 0)
    throw new RangeError(`pow: integers cannot be raised to the negative power ${y}; convert to float64 first`);
  let result = 1;
  for (let square = x, rest = y; rest > 0; rest >>= 1) {
    if (rest & 1) result = Math.imul(result, square);
    square = Math.imul(square, square);
  }
  return result;
}

export const exponential: UnaryRun = (x, z) => {
  for (let k = 0; k < x.length; k++) z[k] = exp(x[k]!);
};

export const logarithm: UnaryRun = (x, z) => {
  for (let k = 0; k < x.length; k++) z[k] = log(x[k]!);
};

export const squareRoot: UnaryRun = (x, z) => {
  for (let k = 0; k < x.length; k++) z[k] = Math.sqrt(x[k]!);
};

export const absolute: UnaryRun = (x, z) => {
  for (let k = 0; k < x.length; k++) z[k] = Math.abs(x[k]!);
};

export const negative: UnaryRun = (x, z) => {
  for (let k = 0; k < x.length; k++) z[k] = -x[k]!;
};

export const signOf: UnaryRun = (x, z) => {
  for (let k = 0; k < x.length; k++) z[k] = Math.sign(x[k]!) + 0;
};
