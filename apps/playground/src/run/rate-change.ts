/** A change of the learning rates in the middle of a run. */
export interface RateChange {
  /** After how many reports. */
  readonly at: number;
  readonly factor: number;
}
