import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeJson } from './lossless-json.ts';
import { readConfig, type SavedConfig } from './read-config.ts';
import { readLines } from './record-lines.ts';

/** A finished task of a record. */
export interface SavedOutput {
  readonly task: string;
  readonly seed: number;
  readonly variant: string;
  readonly output: unknown;
}

/** A record, read from its folder. */
export interface SavedRun extends SavedConfig {
  readonly folder: string;
  readonly seeds: readonly number[];
  /** `running` also when it has been killed. */
  readonly status: string;
  readonly outputs: readonly SavedOutput[];
  /** Milliseconds, by task. */
  readonly times: ReadonlyMap<string, number>;
}

/**
 * Reads the record of a run, whatever state it is in; see {@link openRecord}.
 *
 * @throws RangeError when the folder holds none; Error when a line of it is broken.
 */
export function readRecord(folder: string): SavedRun {
  const path = join(folder, 'config.json');
  if (!existsSync(path)) throw new RangeError(`${folder} is not the record of a run: it has no config.json`);
  const config = readConfig(path);
  if (config.seeds === undefined) throw new RangeError(`${folder} is not the record of a run: ${path} has no "seeds"`);
  const { status } = JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8')) as { readonly status: string };
  const outputs = readLines(join(folder, 'outputs.jsonl')).map(({ text }) => decodeJson(text) as SavedOutput);
  const times = readLines(join(folder, 'times.jsonl')).map(
    ({ text }) => JSON.parse(text) as { readonly task: string; readonly elapsedMs: number },
  );
  return {
    ...config,
    seeds: config.seeds,
    folder,
    status,
    outputs,
    times: new Map(times.map(({ task, elapsedMs }) => [task, elapsedMs])),
  };
}
