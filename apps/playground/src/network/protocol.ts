import type { NetworkSpec } from './network-spec.ts';
import type { Example, Reading, UnitReading } from './training.ts';

/** Page to worker. */
export type NetworkRequest =
  /** A new network; `run` tells its replies from those of an older one. */
  | { readonly kind: 'begin'; readonly run: number; readonly spec: NetworkSpec; readonly playing: boolean }
  | { readonly kind: 'run' }
  | { readonly kind: 'pause' }
  | { readonly kind: 'step' }
  | { readonly kind: 'read'; readonly image: Float32Array }
  | { readonly kind: 'unit'; readonly layer: number; readonly unit: number }
  | { readonly kind: 'examples'; readonly count: number }
  | { readonly kind: 'save'; readonly as: 'json' | 'npz' }
  | { readonly kind: 'load'; readonly run: number; readonly bytes: Uint8Array; readonly spec: NetworkSpec };

/** One look at the training and the validation images. */
export interface Glance {
  readonly step: number;
  readonly train: number;
  readonly validation: number;
}

/** What has happened since the last report. */
interface Progress {
  /** Updates done. */
  readonly step: number;
  readonly epoch: number;
  readonly total: number;
  /** Losses of the updates since the last report. */
  readonly losses: readonly number[];
  readonly glances: readonly Glance[];
}

/** Worker to page. */
export type NetworkReply = { readonly run: number } & (
  | { readonly kind: 'ready'; readonly parameters: number }
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly accuracy: number; readonly loss: number }
  | { readonly kind: 'diverged'; readonly message: string; readonly step: number }
  | { readonly kind: 'reading'; readonly reading: Reading }
  | { readonly kind: 'unit'; readonly unit: UnitReading }
  | { readonly kind: 'examples'; readonly wrong: readonly Example[]; readonly right: readonly Example[] }
  | { readonly kind: 'saved'; readonly as: 'json' | 'npz'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'loaded'; readonly spec: NetworkSpec; readonly accuracy: number; readonly parameters: number }
  | { readonly kind: 'failed'; readonly message: string; readonly during: 'data' | 'file' | 'work' }
);

/** `NetworkReply` without the run that the worker adds. */
export type OwnReply = NetworkReply extends infer R ? (R extends unknown ? Omit<R, 'run'> : never) : never;
