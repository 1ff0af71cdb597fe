import { describe, expect, it } from 'vitest';
import { testWorld } from '../testing/test-world.ts';
import { execute } from './info.ts';

describe('info', () => {
  it('--json names packages, Node, kernels and machine', async () => {
    const { world, stdout } = testWorld();
    expect(await execute(['--json'], world)).toBe(0);
    const info = JSON.parse(stdout.text) as Record<string, unknown>;
    expect(Object.keys(info)).toEqual(['packages', 'node', 'v8', 'platform', 'cpu', 'cores', 'kernels']);
    expect(Object.keys(info['packages'] as object)).toHaveLength(6);
    expect(info['cores']).toBe(2);
    expect(['relaxed', 'simd', 'reference']).toContain(info['kernels']);
    expect(info['node']).toBe(process.versions.node);
  });
  it('prints the same in lines', async () => {
    const { world, stdout } = testWorld();
    expect(await execute([], world)).toBe(0);
    expect(stdout.text).toMatch(/^@downhill\/tensor {7}\d/);
    expect(stdout.text).toMatch(/\ncores +2\nkernels +\w+\n$/);
  });
});
