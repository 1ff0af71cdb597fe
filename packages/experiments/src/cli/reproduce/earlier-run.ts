import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ConfigOf, Schema } from '../../experiment.ts';
import { packageVersions } from '../../records/package-versions.ts';
import { readRecord, type SavedRun } from '../../records/read-record.ts';
import { UsageError } from '../usage-error.ts';

/** What stands in the folder of a report. */
const parts = ['index.html', 'run.json', 'figures', 'data', 'runs'];

/** One experiment of a report, about to be run. */
export interface Planned {
  readonly id: string;
  readonly config: ConfigOf<Schema>;
  readonly seeds: readonly number[];
}

/** What an earlier run of an experiment has left. */
export interface Earlier {
  /** Outputs by task. */
  readonly finished: ReadonlyMap<string, unknown>;
  /** Milliseconds by task. */
  readonly times: ReadonlyMap<string, number>;
}

/**
 * Makes sure that a folder is free, or holds a report and nothing else that could get lost.
 *
 * @throws UsageError when it holds something else.
 */
export function openFolder(out: string, fresh: boolean): void {
  if (!existsSync(out)) return;
  let names: readonly string[];
  try {
    names = readdirSync(out);
  } catch {
    throw new UsageError(`--out: ${out} is not a folder; choose another one`);
  }
  if (names.length > 0 && !names.includes('run.json'))
    throw new UsageError(`--out: ${out} is not an empty folder and holds no report; choose another one`);
  if (fresh) for (const name of parts) rmSync(join(out, name), { recursive: true, force: true });
}

const show = (value: unknown): string => (Array.isArray(value) ? value.join(',') : String(value));

/** The first thing in which an earlier run differs, as words; undefined when its outputs can be used. */
function difference({ id, config, seeds }: Planned, saved: SavedRun): string | undefined {
  for (const [name, value] of Object.entries(config)) {
    const there = saved.config[name];
    if (show(there) !== show(value)) return `${id} has ${name} ${show(there)} there and ${show(value)} here`;
  }
  const extra = Object.keys(saved.config).find((name) => !Object.hasOwn(config, name));
  if (extra !== undefined) return `${id} has an option ${extra} there`;
  if (!saved.seeds.every((seed) => seeds.includes(seed)))
    return `${id} has the seeds ${saved.seeds.join(', ')} there and ${seeds.join(', ')} here`;
  const versions = saved.versions as Readonly<Record<string, unknown>> | undefined;
  for (const [name, version] of Object.entries(packageVersions()))
    if (versions?.[name] !== version)
      return `${id} was run with ${name} ${show(versions?.[name])} there, and here is ${version}`;
  if (saved.node !== process.versions.node)
    return `${id} was run by Node ${show(saved.node)} there, and here is ${process.versions.node}`;
  return undefined;
}

/**
 * What the folder of a record holds of an experiment; undefined when there is no record. It may have fewer seeds.
 *
 * @throws UsageError that says in what the earlier run differs.
 */
export function earlierRun(out: string, planned: Planned): Earlier | undefined {
  const folder = join(out, 'runs', planned.id);
  if (!existsSync(join(folder, 'config.json'))) return undefined;
  const saved = readRecord(folder);
  const differs = difference(planned, saved);
  if (differs !== undefined)
    throw new UsageError(`${out} holds another run: ${differs}; --fresh starts over, --out chooses another folder`);
  return { finished: new Map(saved.outputs.map(({ task, output }) => [task, output])), times: saved.times };
}
