import { clock } from '../runner/clock.ts';

/** The date, for what is written into journals; no number of a study depends on it. */
export const wallClock = (): Date => new Date(performance.timeOrigin + clock());
