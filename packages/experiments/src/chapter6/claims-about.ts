import type { Claim } from '../experiment.ts';

/** A sentence that can only be judged when certain variants have been run. */
export interface ClaimAbout<Out> extends Claim<Out> {
  readonly about: readonly string[];
}

/** The claims whose variants all are among those that are run. */
export const claimsAbout = <Out>(claims: readonly ClaimAbout<Out>[], variants: readonly string[]): Claim<Out>[] =>
  claims.filter(({ about }) => about.every((variant) => variants.includes(variant)));
