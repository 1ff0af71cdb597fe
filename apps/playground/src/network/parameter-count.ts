import { CLASSES, INPUTS, type NetworkSpec } from './network-spec.ts';

/** How many numbers a network of this spec learns. */
export function parameterCount({ hidden }: Pick<NetworkSpec, 'hidden'>): number {
  let [count, size] = [0, INPUTS];
  for (const { units, batchNorm } of hidden) {
    count += size * units + units + (batchNorm ? 2 * units : 0);
    size = units;
  }
  return count + size * CLASSES + CLASSES;
}
