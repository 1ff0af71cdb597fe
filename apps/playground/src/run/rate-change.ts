/** A change of the learning rates in the middle of a run. */
export interface RateChange {
  /** After how many reports. */
  readonly at: number;
  readonly factor: number;
}

/** What the learning rates are multiplied by after that many reports; 1 before any change. */
export const factorAt = (changes: readonly RateChange[], reports: number): number =>
  changes.reduce((factor, change) => (change.at <= reports ? change.factor : factor), 1);
