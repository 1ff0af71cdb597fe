import { defineConfig, type Options } from 'tsup';

/** Types take three quarters of a build; `npm start` runs the packages and does without. */
const withTypes = process.env['DOWNHILL_TYPES'] !== 'no';

/** The build of every package: ESM and CommonJS with types, from `src`, reading upstream packages from their `dist`. */
export const library = ({ types = [], ...options }: Options & { types?: string[] } = {}) =>
  defineConfig({
    entry: ['src/index.ts'],
    format: ['esm', 'cjs'],
    sourcemap: true,
    clean: true,
    target: 'es2022',
    treeshake: true,
    dts: withTypes && { compilerOptions: { ignoreDeprecations: '6.0', customConditions: [], types, sourceMap: false } },
    ...options,
  });
