import { describe, expect, it } from 'vitest';
import type { KernelCase } from './testing/kernel-case.ts';
import { activationCases } from './testing/activation-cases.ts';
import { inputsFor } from './testing/inputs.ts';
import { matrixCases } from './testing/matrix-cases.ts';
import { networkCases } from './testing/network-cases.ts';
import { vectorCases } from './testing/vector-cases.ts';
import { Workbench } from './testing/workbench.ts';
import { reference } from './reference/reference.ts';
import { simd } from './simd.ts';
import type { Backend } from './interface.ts';

const cases = [...vectorCases, ...matrixCases, ...activationCases, ...networkCases];

/** All results of a kernel at its last sizes that take no time. */
function results(bench: Workbench, kernelCase: KernelCase, shift: number): number[] {
  const sizes = kernelCase.sizes.findLast((list) => list.reduce((a, b) => a * b, 1) < 60_000)!;
  const { values, returned } = bench.run(kernelCase, sizes, inputsFor(kernelCase, sizes, false), shift);
  return [...values.flatMap((block) => [...block]), returned ?? 0];
}

/** FNV-1a over the bits of the numbers, with one kind of NaN. */
function checksum(numbers: readonly number[]): string {
  let hash = 0x811c9dc5;
  for (const word of new Uint32Array(Float64Array.from(numbers, (x) => (x === x ? x : 1 / 3)).buffer))
    hash = Math.imul(hash ^ word, 0x01000193);
  return (hash >>> 0).toString(16);
}

const checksumOfAll = (backend: Backend): string => {
  const bench = new Workbench(backend);
  return checksum(cases.flatMap((kernelCase) => results(bench, kernelCase, 0)));
};

describe('determinism', () => {
  it.each([simd(), simd({ deterministic: true })].map((backend) => [backend.name, backend] as const))(
    'of %s: the same bits in another instance and at other addresses',
    (_, backend) => {
      const [one, other] = [new Workbench(backend), new Workbench(backend)];
      for (const kernelCase of cases)
        expect([kernelCase.kernel, results(other, kernelCase, 3)]).toEqual([
          kernelCase.kernel,
          results(one, kernelCase, 0),
        ]);
    },
  );

  // Any engine on any machine must find these. They change only with the order of operations in a kernel.
  it('of the deterministic mode: the same bits everywhere', () => {
    expect(checksumOfAll(simd({ deterministic: true }))).toBe('8622a71b');
  });

  it('of the reference: the same bits everywhere', () => {
    expect(checksumOfAll(reference('float32'))).toBe('72a482e6');
  });
});
