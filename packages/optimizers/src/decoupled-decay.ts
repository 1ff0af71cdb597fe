import type { Params } from '@downhill/tensor';
import type { NameFilter } from './name-filter.ts';

export interface DecoupledDecayOptions {
  /** λ: each update first multiplies the parameters by 1 − η · λ. */
  readonly weightDecay?: number;
  /** The parameters that decay; all by default. Not saved with the state. */
  readonly only?: NameFilter;
}

/** p ← factor · p, for the parameters that `only` chooses. */
export function decay(params: Params, factor: number, only: NameFilter | undefined): void {
  const k = params.arena.kernels;
  if (factor === 1) return;
  if (only === undefined) k.scale(params.flat.size, factor, params.flat.ptr, params.flat.ptr);
  else for (const [name, p] of params) if (only(name)) k.scale(p.size, factor, p.ptr, p.ptr);
}
