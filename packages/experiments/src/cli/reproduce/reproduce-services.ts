import type { Experiment } from '../../experiment.ts';
import type { FigureSpec, Language } from '../../figures/spec.ts';
import { experiments } from '../../index-node.ts';
import { openRecord, renderPng, runExperiments } from '../../node.ts';
import type { RunExperiments } from '../../runner/run-experiments.ts';

/** The parts of the library that `reproduce` works with, so that tests can pass other experiments. */
export interface ReproduceServices {
  readonly experiments: readonly Experiment[];
  readonly runExperiments: RunExperiments;
  readonly openRecord: typeof openRecord;
  /** A figure as PNG; rejects when the optional packages are missing. */
  renderPng(figure: FigureSpec, options: { readonly language: Language }): Promise<Uint8Array>;
}

export const reproduceServices: ReproduceServices = { experiments, runExperiments, openRecord, renderPng };
