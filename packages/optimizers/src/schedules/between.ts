import { cosine } from './cosine.ts';

/** A way from `from` to `to`; `part` is how much of it is done, 0…1. Both ends are exact. */
export type Way = (from: number, to: number, part: number) => number;

/** In a straight line. */
export const alongLine: Way = (from, to, part) => from * (1 - part) + to * part;

/** Slowly at both ends: half a period of a cosine. */
export const alongCosine: Way = (from, to, part) => alongLine(from, to, (1 - cosine(part)) / 2);
