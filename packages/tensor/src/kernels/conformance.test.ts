import { describe, expect, it } from 'vitest';
import { reference } from './reference/reference.ts';
import { simd } from './simd.ts';
import { activationCases } from './testing/activation-cases.ts';
import { mismatch } from './testing/compare.ts';
import { inputsFor } from './testing/inputs.ts';
import type { KernelCase } from './testing/kernel-case.ts';
import { matrixCases } from './testing/matrix-cases.ts';
import { networkCases } from './testing/network-cases.ts';
import { vectorCases } from './testing/vector-cases.ts';
import { Workbench } from './testing/workbench.ts';

const cases = [...vectorCases, ...matrixCases, ...activationCases, ...networkCases];
const specification = new Workbench(reference('float32'));
// On an engine without relaxed SIMD both are the strict variant.
const backends = [simd({ deterministic: true }), simd()].map((backend) => ({
  name: backend.name,
  bench: new Workbench(backend),
}));
/** Elements by which operands are moved off alignment. */
const SHIFTS = [0, 1, 2, 3, 7];

/** Everything that differs from the reference, over sizes, places, special values and aliases. */
function differences(kernelCase: KernelCase): string[] {
  const found: string[] = [];
  for (const [turn, sizes] of kernelCase.sizes.entries())
    for (const specials of kernelCase.specials === false ? [false] : [false, true]) {
      const inputs = inputsFor(kernelCase, sizes, specials);
      const expected = specification.run(kernelCase, sizes, inputs, 0);
      for (const { name, bench } of backends) {
        const check = (alias?: readonly [number, number]): void => {
          const actual = bench.run(kernelCase, sizes, inputs, SHIFTS[turn % SHIFTS.length]!, alias);
          const problem = mismatch(kernelCase, sizes, inputs, actual, expected);
          if (problem !== undefined)
            found.push(
              `${name} [${sizes.join(', ')}]${specials ? ' special' : ''}${alias ? ' in place' : ''}: ${problem}`,
            );
        };
        check();
        kernelCase.aliases?.forEach(check);
      }
    }
  return found;
}

describe('the kernels in WebAssembly agree with the reference', () => {
  it.each(cases.map((c) => [`${c.kernel} ${c.label ?? ''}`.trim(), c] as const))('%s', (_, kernelCase) => {
    expect(differences(kernelCase)).toEqual([]);
  });

  it('in every kernel there is', () => {
    const { kernels } = reference('float32').instantiate(() => 0);
    expect(new Set(cases.map(({ kernel }) => kernel))).toEqual(new Set(Object.keys(kernels)));
  });
});
