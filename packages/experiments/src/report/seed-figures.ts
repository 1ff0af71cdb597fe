import type { Result } from '../runner/result.ts';

/** Whether figures of single seeds are drawn: when there is more than one seed, and none is incomplete. */
export const hasSeedFigures = ({ seeds, failures, figures }: Result): boolean =>
  seeds.length > 1 && failures.length === 0 && figures.length > 0;
