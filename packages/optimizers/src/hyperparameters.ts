import type { Range } from './range.ts';

/** The numbers, flags and names a rule depends on, besides the learning rate. */
export type Hyperparameters = Readonly<Record<string, number | boolean | string>>;

/** What each hyperparameter may be. */
export type Ranges<H extends Hyperparameters> = { readonly [Name in keyof H]: Range };
