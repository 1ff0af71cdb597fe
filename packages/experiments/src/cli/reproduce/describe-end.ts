import { join } from 'node:path';
import type { Result } from '../../runner/result.ts';
import { describeClaims } from '../report.ts';

/** What came of an experiment, and where its figures are: `5 of 5 claims hold; figure 6-9 in report/figures` */
export function describeEnd({ claims, figures }: Result, out: string): string {
  if (figures.length === 0) return describeClaims(claims);
  const ids = figures.map(({ id }) => id).join(', ');
  return `${describeClaims(claims)}; ${figures.length === 1 ? 'figure' : 'figures'} ${ids} in ${join(out, 'figures')}`;
}
