import { describe, expect, it } from 'vitest';
import { testWorld } from '../testing/test-world.ts';
import { execute } from './verify-data.ts';

describe('verify-data', () => {
  it('shows the digest of each of the four files', async () => {
    const { world, stdout } = testWorld();
    expect(await execute([], world)).toBe(0);
    expect(stdout.text).toBe(
      `✓  train-images-idx3-ubyte  47,040,016 bytes  ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db
✓  train-labels-idx1-ubyte  60,008 bytes      65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5
✓  t10k-images-idx3-ubyte   7,840,016 bytes   0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7
✓  t10k-labels-idx1-ubyte   10,008 bytes      ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2
`,
    );
  });
  it('--json is one document', async () => {
    const { world, stdout } = testWorld();
    expect(await execute(['--json'], world)).toBe(0);
    const { ok, files } = JSON.parse(stdout.text) as { ok: boolean; files: { ok: boolean }[] };
    expect(ok).toBe(true);
    expect(files.map((file) => file.ok)).toEqual([true, true, true, true]);
  });
});
