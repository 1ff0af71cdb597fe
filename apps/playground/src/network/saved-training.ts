import type { SavedNetwork } from '@downhill/layers';
import type { NetworkSpec } from './network-spec.ts';
import { specProblems } from './spec-problems.ts';

const FORMAT = 'downhill-network';

/** A trained network with what it was made from, as a JSON file. */
export interface SavedTraining {
  readonly format: typeof FORMAT;
  readonly version: 1;
  readonly spec: NetworkSpec;
  readonly network: SavedNetwork;
}

export const saveTraining = (spec: NetworkSpec, network: SavedNetwork): SavedTraining => ({
  format: FORMAT,
  version: 1,
  spec,
  network,
});

/**
 * Reads a saved training.
 *
 * @throws RangeError for text that is none; the network inside is checked when it is loaded.
 */
export function readTraining(text: string): SavedTraining {
  let data: Partial<SavedTraining> | null;
  try {
    data = JSON.parse(text) as Partial<SavedTraining> | null;
  } catch {
    throw new RangeError('the file is neither JSON nor .npz');
  }
  if (data?.format !== FORMAT || data.version !== 1 || data.spec === undefined || data.network === undefined)
    throw new RangeError(`the file was not saved here: it has no format "${FORMAT}", version 1`);
  const problem = problemOf(data.spec);
  if (problem !== undefined) throw new RangeError(`the file describes a network that cannot be built: ${problem}`);
  return data as SavedTraining;
}

function problemOf(spec: NetworkSpec): string | undefined {
  try {
    return [...specProblems(spec).values()][0]?.en;
  } catch {
    return 'parts of it are missing';
  }
}
