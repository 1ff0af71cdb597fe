import type { ExperimentState } from '../state/experiment-state.ts';
import { pythonPrograms } from './python-programs.ts';

/** The same experiment in the manner of the book's scripts, to be run in its folder `ch06`. */
export function pythonOf(id: string, { config, firstSeed }: ExperimentState): string | undefined {
  const program = Object.hasOwn(pythonPrograms, id) ? pythonPrograms[id] : undefined;
  return program?.(config, firstSeed);
}
