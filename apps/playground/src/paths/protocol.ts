import type { Run } from './run.ts';
import type { Walk } from './walk.ts';

/** What is walked on: everything a worker needs, as plain data. */
export interface Terrain {
  readonly source: string;
  readonly start: readonly [x: number, y: number];
  readonly steps: number;
}

/** Page to worker. A newer request ends the older one. */
export type PathsRequest =
  | (Terrain & { readonly id: number; readonly kind: 'walks'; readonly runs: readonly Run[] })
  | (Terrain & { readonly id: number; readonly kind: 'map'; readonly run: Run })
  /** Give up what you are doing. */
  | { readonly id: number; readonly kind: 'cancel' };

/** Worker to page; `id` is the request's. */
export type PathsReply =
  | { readonly id: number; readonly kind: 'walks'; readonly walks: readonly Walk[] }
  | { readonly id: number; readonly kind: 'row'; readonly row: number; readonly values: Float64Array }
  | { readonly id: number; readonly kind: 'map-done' };
