import { expect, it } from 'vitest';
import { packageVersions } from './package-versions.ts';

it('names each package of the family with its version', () => {
  const versions = packageVersions();
  expect(Object.keys(versions)).toEqual(
    ['tensor', 'init', 'layers', 'optimizers', 'data-mnist', 'experiments'].map((name) => `@downhill/${name}`),
  );
  for (const version of Object.values(versions)) expect(version).toMatch(/^\d+\.\d+\.\d+/);
});
