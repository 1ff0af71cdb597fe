import type { Worker } from 'node:worker_threads';
import type * as queue from '../../study/bullmq/index.ts';

/** The parts that searches work with, so that tests can start threads from the source tree, and do without packages. */
export interface SearchServices {
  readonly startThread?: () => Worker;
  /** What shares trials out over Redis; its packages may be missing. */
  readonly loadQueue?: () => Promise<typeof queue>;
}
