import { expect, it } from 'vitest';
import type { Path } from './optimizer-paths.ts';
import { detour, distanceLeft, overshoot, pathLength, reversals, sharpTurns, stepsAlong } from './path-measures.ts';

const path: Path = { x: [-4, -1, -1, 3], y: [4, 0, -2, -2], f: [] };

it('measures a path', () => {
  expect(stepsAlong(path, 'x')).toEqual([3, 0, 4]);
  expect(stepsAlong(path, 'y')).toEqual([-4, -2, 0]);
  expect(pathLength(path)).toBe(5 + 2 + 4);
  expect(detour(path)).toBeCloseTo(11 / Math.sqrt(49 + 36), 14);
  expect(distanceLeft(path)).toBeCloseTo(Math.sqrt(13), 14);
});

it('counts how often a direction is reversed', () => {
  const zigzag: Path = { x: [0, 1, 2, 3], y: [1, -1, 1, -1], f: [] };
  expect(reversals(zigzag, 'y')).toBe(2);
  expect(reversals(zigzag, 'x')).toBe(0);
});

it('counts turns by more than a right angle', () => {
  expect(sharpTurns({ x: [0, 1, 2, 3], y: [4, -4, 4, -4], f: [] })).toBe(2);
  expect(sharpTurns({ x: [0, 1, 1, 0], y: [0, 0, 1, 1], f: [] })).toBe(0);
});

it('sees how far a path swings over', () => {
  expect(overshoot(path)).toBe(2);
  expect(overshoot({ x: [0, 0], y: [2, 1], f: [] })).toBe(0);
});
