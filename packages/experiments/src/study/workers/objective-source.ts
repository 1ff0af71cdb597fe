import { hyperparameterSearch } from '../../chapter6/search/hyperparameter-search.ts';
import { resolveConfig } from '../../resolve-config.ts';
import { chapterObjective } from './chapter-objective.ts';
import type { SearchObjective } from './search-objective.ts';

/** Where an objective comes from, as plain data: code does not travel. */
export interface ObjectiveSource {
  /** Address of a module (`file:///…`); the chapter's search when absent. */
  readonly module?: string;
  /** What is handed to a module whose default export is a function; for the chapter's search its config. */
  readonly options?: Readonly<Record<string, unknown>>;
}

/**
 * The objective that a source names.
 *
 * @throws RangeError when the module's default export is no objective.
 */
export async function loadObjective({ module, options = {} }: ObjectiveSource): Promise<SearchObjective> {
  if (module === undefined) return chapterObjective(resolveConfig(hyperparameterSearch, options));
  const exported = ((await import(/* @vite-ignore */ module)) as { default?: unknown }).default;
  const objective: unknown =
    typeof exported === 'function' ? (exported as (given: unknown) => unknown)(options) : exported;
  if (!isObjective(objective))
    throw new RangeError(
      `${module}: the default export must be an objective: { space, run, direction?, maxResource? }`,
    );
  return objective;
}

const isObjective = (value: unknown): value is SearchObjective =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as { run?: unknown }).run === 'function' &&
  typeof (value as { space?: unknown }).space === 'object';
