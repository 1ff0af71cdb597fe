import { describe, expect, it } from 'vitest';
import { normaliseDigit, SIDE } from './normalise-digit.ts';

/** A drawing with ink where `isInk` says. */
const drawing = (size: number, isInk: (x: number, y: number) => boolean): Float32Array =>
  Float32Array.from({ length: size * size }, (_, i) => Number(isInk(i % size, Math.floor(i / size))));

function measure(image: Float32Array) {
  let [mass, x, y] = [0, 0, 0];
  let [left, right, top, bottom] = [SIDE, -1, SIDE, -1];
  image.forEach((value, i) => {
    mass += value;
    x += value * ((i % SIDE) + 0.5);
    y += value * (Math.floor(i / SIDE) + 0.5);
    if (value < 0.02) return;
    left = Math.min(left, i % SIDE);
    right = Math.max(right, i % SIDE);
    top = Math.min(top, Math.floor(i / SIDE));
    bottom = Math.max(bottom, Math.floor(i / SIDE));
  });
  return { mass, centre: [x / mass, y / mass], width: right - left + 1, height: bottom - top + 1 };
}

describe('normaliseDigit', () => {
  it('has nothing to say about an empty pad', () => {
    expect(normaliseDigit(new Float32Array(100), 10, 10)).toBeUndefined();
  });

  it.each([
    ['a bar in a corner', 280, (x: number, y: number) => x >= 5 && x < 25 && y >= 10 && y < 110],
    [
      'an angle',
      280,
      (x: number, y: number) =>
        (x >= 60 && x < 80 && y >= 60 && y < 200) || (y >= 180 && y < 200 && x >= 60 && x < 150),
    ],
    ['a small disc', 200, (x: number, y: number) => (x - 150) ** 2 + (y - 40) ** 2 < 100],
  ])('%s: longer side of 20 pixels, centre of mass in the middle', (_, size, isInk) => {
    const { centre, width, height } = measure(normaliseDigit(drawing(size, isInk), size, size)!);
    // Within a pixel the place of its ink is lost: at most half a pixel, for the pixels at an edge only.
    expect(Math.abs(centre[0]! - SIDE / 2)).toBeLessThan(0.02);
    expect(Math.abs(centre[1]! - SIDE / 2)).toBeLessThan(0.02);
    // 20 pixels that do not begin at the edge of one touch 21.
    expect([20, 21]).toContain(Math.max(width, height));
  });

  it('does not depend on where and how large the digit is drawn', () => {
    const shape = (x: number, y: number): boolean => (x < 10 && y < 40) || (y >= 30 && y < 40 && x < 30);
    const first = normaliseDigit(drawing(60, shape), 60, 60)!;
    const moved = normaliseDigit(
      drawing(200, (x, y) => shape((x - 70) / 3, (y - 40) / 3) && x >= 70 && y >= 40),
      200,
      200,
    )!;
    first.forEach((value, i) => expect(Math.abs(value - moved[i]!)).toBeLessThan(1e-5));
  });

  it('keeps the aspect ratio and the share of ink', () => {
    const image = normaliseDigit(
      drawing(100, (x, y) => x >= 40 && x < 50 && y >= 20 && y < 60),
      100,
      100,
    )!;
    // 10 × 40 becomes 5 × 20.
    expect(measure(image).mass).toBeCloseTo(100, 3);
    expect(Math.max(...image)).toBe(1);
  });
});
