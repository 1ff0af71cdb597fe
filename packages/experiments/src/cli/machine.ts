import { reference, simd, simdSupported } from '@downhill/tensor';
import { arch, cpus, platform, release } from 'node:os';
import type { World } from './world.ts';

/** What results and times depend on besides the packages. */
export interface Machine {
  readonly node: string;
  readonly v8: string;
  readonly platform: string;
  readonly cpu: string;
  readonly cores: number;
  readonly kernels: string;
}

/** The machine that this process runs on. */
export const machine = (world: World): Machine => ({
  node: process.versions.node,
  v8: process.versions.v8,
  platform: `${platform()} ${release()} ${arch()}`,
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  cores: world.cores,
  kernels: (simdSupported() ? simd() : reference('float32')).name,
});
