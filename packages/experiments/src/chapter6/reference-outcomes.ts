/** A range of outcomes: the smallest and the largest over the seeds. */
export type Band = readonly [low: number, high: number];

/** Outcomes of the book's own scripts in NumPy, three seeds each: `fixtures/reference-outcomes.json`. */
export interface RaceOutcome {
  /** Mean over the last 100 iterations of the loss after the update. */
  readonly last100: Band;
  /** On all 10,000 test images. */
  readonly testAccuracy: Band;
  /**
   * The loss after the update at iteration 100, counted from 0, on the smoothed curve of figure 6-9. The file does not
   * say that it is smoothed, but its ranges do: a single batch's loss scatters five times as much.
   */
  readonly loss100?: Band;
}

export const referenceOutcomes = {
  'optimizer-comparison': {
    sgd: { last100: [0.1991, 0.2056], testAccuracy: [0.9326, 0.9333], loss100: [1.4273, 1.6314] },
    momentum: { last100: [0.0618, 0.0659], testAccuracy: [0.9635, 0.9727], loss100: [0.3598, 0.3785] },
    adagrad: { last100: [0.0292, 0.0321], testAccuracy: [0.9706, 0.9732], loss100: [0.1555, 0.1799] },
    adam: { last100: [0.0384, 0.0416], testAccuracy: [0.967, 0.9712], loss100: [0.2718, 0.2892] },
  },
  'init-comparison': {
    'std-0.01': { last100: [2.3008, 2.3023], testAccuracy: [0.1135, 0.1135] },
    xavier: { last100: [0.2807, 0.3058], testAccuracy: [0.9137, 0.9156] },
    he: { last100: [0.1977, 0.2], testAccuracy: [0.9348, 0.9379] },
  },
} as const satisfies Record<string, Record<string, RaceOutcome>>;
