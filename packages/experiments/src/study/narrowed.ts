import { categorical, type Distribution, type ParamValue, type Space } from './distribution.ts';
import type { Direction, FrozenTrial } from './frozen-trial.ts';
import { rankedTrials } from './ranking.ts';

/** A space with the same names and kinds. */
export type Narrowed<S extends Space> = { readonly [K in keyof S]: S[K] };

/**
 * The chapter's narrowing step: for each hyperparameter the smallest range that holds the values of the best trials, on
 * the same scale, or the choices that occur among them. Make the next study with it.
 *
 *     [min pᵢ, max pᵢ]   over the `best` trials i with the best values
 *
 * Conventions: 5 trials unless told otherwise. A hyperparameter that not all of them have is narrowed by those that have
 * it. The optimum can lie outside: look whether the best values crowd at an end.
 *
 * Book: 6.5.2, "narrow the range, and repeat".
 *
 * @throws RangeError when fewer trials than asked for are complete; Error for studies with several directions.
 */
export function narrowed<S extends Space>(
  trials: readonly FrozenTrial[],
  directions: readonly Direction[],
  { best = 5 }: { readonly best?: number } = {},
): Narrowed<S> {
  if (directions.length > 1) throw new Error(`narrow: a study with ${directions.length} directions has no best trials`);
  if (!(Number.isSafeInteger(best) && best >= 1))
    throw new RangeError(`narrow: best must be a whole number of 1 or more, got ${best}`);
  const ranked = rankedTrials(trials, directions[0]!);
  if (ranked.length < best)
    throw new RangeError(`narrow: asked for the ${best} best trials, only ${ranked.length} are complete`);
  const chosen = ranked.slice(0, best);
  const space: Record<string, Distribution> = {};
  for (const { distributions } of chosen)
    for (const [name, distribution] of Object.entries(distributions)) space[name] ??= span(name, distribution, chosen);
  return space as Narrowed<S>;
}

function span(name: string, distribution: Distribution, trials: readonly FrozenTrial[]): Distribution {
  const values = trials.filter(({ params }) => name in params).map(({ params }) => params[name] as ParamValue);
  if (distribution.kind === 'categorical')
    return categorical(distribution.choices.filter((choice) => values.includes(choice)));
  const numbers = values as number[];
  return { ...distribution, low: Math.min(...numbers), high: Math.max(...numbers) };
}
