import { existsSync, readFileSync, statSync } from 'node:fs';
import { unknownName } from '../nearest.ts';

/** What a record's `config.json` says, or a file that somebody has written like it. */
export interface SavedConfig {
  /** Id of an experiment. */
  readonly experiment: string;
  /** Options that differ from the defaults, or all of them. Not yet checked. */
  readonly config: Readonly<Record<string, unknown>>;
  readonly seeds?: readonly number[];
  /** What a record also says. */
  readonly versions?: unknown;
  readonly node?: unknown;
  readonly platform?: unknown;
}

const fields = ['experiment', 'config', 'seeds', 'versions', 'node', 'platform'];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isSeed = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;

function seedsOf(value: unknown, path: string): number[] {
  if (typeof value === 'number' && isSeed(value) && value >= 1 && value <= 10_000)
    return Array.from({ length: value }, (_, seed) => seed);
  if (Array.isArray(value) && value.length > 0 && value.every(isSeed) && new Set(value).size === value.length)
    return value;
  throw new RangeError(
    `${path}: "seeds" must be a count of 1 or more, or a list of different whole numbers, got ${JSON.stringify(value)}`,
  );
}

/**
 * Reads a saved config: a record's `config.json`, or `{ "experiment": …, "config": { … }, "seeds": … }`.
 *
 * @throws RangeError that names the file and the field.
 */
export function readConfig(path: string): SavedConfig {
  if (!existsSync(path)) throw new RangeError(`${path}: there is no such file`);
  if (statSync(path).isDirectory())
    throw new RangeError(`${path} is a folder, not a saved config; its file would be ${path}/config.json`);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new RangeError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  if (!isObject(value))
    throw new RangeError(`${path} must hold an object such as { "experiment": "batch-norm", "config": {} }`);
  for (const name of Object.keys(value))
    if (!fields.includes(name)) throw new RangeError(`${path}: ${unknownName('field', name, fields)}`);
  const { experiment, config = {}, seeds, ...about } = value;
  if (typeof experiment !== 'string')
    throw new RangeError(`${path}: "experiment" must be the id of an experiment, got ${JSON.stringify(experiment)}`);
  if (!isObject(config))
    throw new RangeError(`${path}: "config" must be an object of options, got ${JSON.stringify(config)}`);
  return { experiment, config, ...(seeds === undefined ? {} : { seeds: seedsOf(seeds, path) }), ...about };
}
