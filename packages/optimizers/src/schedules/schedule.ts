/**
 * The learning rate of a step. Steps count from 0: an optimizer's first update uses `schedule(0)`. Any function will do,
 * as long as it gives finite numbers of 0 or more, and the same number for the same step.
 */
export type Schedule = (step: number) => number;
