import { UsageError } from './usage-error.ts';

/** The number that `--workers` names. */
export function parseWorkers(text: string): number {
  if (!/^\d{1,4}$/.test(text)) throw new UsageError(`--workers must be a whole number from 0 to 9999, got "${text}"`);
  return Number(text);
}
