import type { Distribution, ParamValue } from './distribution.ts';

/** Anything that JSON holds, with NaN and the infinities as Python's `json` writes them. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** By name. */
export type Attributes = Readonly<Record<string, Json>>;

/**
 * Where a trial stands, in Optuna's words. `waiting`: enqueued, nobody has begun it. `pruned`: ended early by a pruner.
 * `fail`: it threw, took too long or gave no number; the system attribute `fail_reason` says which.
 */
export type TrialState = (typeof trialStates)[number];

/** In the order of Optuna's numbers: a state's index is its code in a journal. */
export const trialStates = ['running', 'complete', 'pruned', 'fail', 'waiting'] as const;

export const isFinished = (state: TrialState): boolean => state !== 'running' && state !== 'waiting';

/** A trial as it was when asked for: it never changes. */
export interface FrozenTrial {
  /** Unique in the storage. */
  readonly id: number;
  /** 0, 1, … in its study. */
  readonly number: number;
  readonly state: TrialState;
  /** One for each direction of the study; null before the end, and for failed trials. */
  readonly values: readonly number[] | null;
  readonly params: Readonly<Record<string, ParamValue>>;
  readonly distributions: Readonly<Record<string, Distribution>>;
  /** What was reported, by step. */
  readonly intermediateValues: ReadonlyMap<number, number>;
  readonly userAttrs: Attributes;
  readonly systemAttrs: Attributes;
  /** Local time as Optuna writes it, `2026-11-23T04:05:06.789000`. */
  readonly datetimeStart: string | null;
  readonly datetimeComplete: string | null;
  /** Who works on it: the worker that made it run, or took it over. Null while it waits. */
  readonly worker: string | null;
  /** How often it was taken over from a dead worker. */
  readonly takeovers: number;
}

/** The last step with a report, or undefined. */
export const lastStep = ({ intermediateValues }: FrozenTrial): number | undefined =>
  intermediateValues.size === 0 ? undefined : Math.max(...intermediateValues.keys());

/** A study as it was when asked for. */
export interface FrozenStudy {
  readonly id: number;
  readonly name: string;
  readonly directions: readonly Direction[];
  readonly userAttrs: Attributes;
  readonly systemAttrs: Attributes;
}

/** Whether small or large values are good. */
export type Direction = 'minimize' | 'maximize';
