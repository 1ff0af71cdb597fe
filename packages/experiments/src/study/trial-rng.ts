import { Rng } from '@downhill/tensor';

/** What all trials of a study have in common: random numbers that depend on its seed only. */
export const studyRng = (seed: number | string): Rng => new Rng(seed).fork('search');

/** Random numbers that depend on the study's seed and a trial's number only: the same on every worker, in every stage. */
export const trialRng = (seed: number | string, trial: number): Rng => studyRng(seed).fork(`trial-${trial}`);
