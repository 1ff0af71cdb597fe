import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';

const path = (relative: string): string => new URL(`../${relative}`, import.meta.url).pathname;

/** What a browser gets of the program that `benchmarks/footprint.mjs` weighs, made from the sources. */
async function bundled(): Promise<string> {
  const packages = ['tensor', 'init', 'layers', 'optimizers', 'data-mnist'];
  const result = await build({
    root: path('benchmarks'),
    configFile: false,
    logLevel: 'silent',
    resolve: {
      alias: Object.fromEntries(packages.map((name) => [`@downhill/${name}`, path(`packages/${name}/src/index.ts`)])),
    },
    build: { write: false, target: 'es2022', rolldownOptions: { input: path('benchmarks/eight-lines.mjs') } },
  });
  const [{ output }] = [result].flat() as [Rolldown.RolldownOutput];
  expect(output).toHaveLength(1);
  return output[0].code;
}

describe('the bundle of a program that trains on batches of MNIST', () => {
  let code: string;
  beforeAll(async () => {
    code = await bundled();
  });

  it('is under 30 kB, minified and gzipped, kernels included', () => {
    expect(gzipSync(code, { level: 9 }).length).toBeLessThan(30_000);
  });

  it('holds what the program uses', () => {
    for (const words of ['Momentum', 'MultiLayerNet', 'batches:', 'arena:']) expect(code).toContain(words);
  });

  it('leaves out everything else', () => {
    for (const words of ['histogram', 'npz', 'checkGradients', 'AdaGrad', 'clipNorm', 'orthogonal', 'Fashion', 'idx'])
      expect(code).not.toContain(words);
  });
});
