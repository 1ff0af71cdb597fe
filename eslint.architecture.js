/**
 * The rules that keep the shape of the project: which package may know which, where the page and the file system may be
 * touched, and that nothing is random or timed behind the user's back. They need no types, so `test/architecture.test.ts`
 * can prove each of them on snippets.
 */
import boundaries from 'eslint-plugin-boundaries';
import importX from 'eslint-plugin-import-x';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Files that only ever run in Node, or in a test. Everything else must also run in a browser and in a worker. */
export const nodeFiles = [
  'packages/data-mnist/src/{node,vite}.ts',
  'packages/data-mnist/src/node/**/*.ts',
  'packages/experiments/src/node.ts',
  'packages/experiments/src/figures/render-png.ts',
  'packages/experiments/src/cli/**/*.ts',
  'packages/experiments/src/records/**/*.ts',
  'packages/experiments/src/runner/*node*.ts',
  'packages/experiments/src/study/node.ts',
  'packages/experiments/src/study/bullmq/**/*.ts',
  'packages/experiments/src/study/workers/*thread*.ts',
  'packages/experiments/src/study/workers/testing/*.ts',
  'packages/experiments/src/study/journal/*file*.ts',
  'packages/experiments/src/study/testing/*.ts',
];
/** The one file that a package's own default clock stands in: what elapsed times are measured with. */
const clockFiles = ['packages/experiments/src/runner/clock.ts'];
const testFiles = ['packages/*/{src,test}/**/*.test.ts', 'packages/*/test/**/*.ts'];
const benchFiles = ['**/*.bench.ts'];

const subtract = (names, ...others) => {
  const known = new Set(others.flatMap((other) => Object.keys(other)));
  return Object.keys(names).filter((name) => !known.has(name));
};
/** What exists on a page but not in a worker: `document`, `window`, `HTMLElement`, … */
const pageGlobals = subtract(globals.browser, globals.worker, globals['shared-node-browser']).map((name) => ({
  name,
  message: 'only apps/ may touch the page',
}));
const pageTypes = Object.fromEntries(
  pageGlobals
    .filter(({ name }) => /^(?:HTML|SVG|Canvas)|^(?:Document|Element|Window)$/.test(name))
    .map(({ name, message }) => [name, { message }]),
);
/** What exists in Node but not in a browser: `process`, `Buffer`, `require`, … */
const nodeGlobals = subtract(globals.node, globals.browser, globals.worker).map((name) => ({
  name,
  message: 'this file must also run in a browser; Node code belongs into the files named in eslint.architecture.js',
}));

const randomness = [
  { object: 'Math', property: 'random', message: 'draw from an Rng that the caller seeds' },
  { object: 'crypto', property: 'getRandomValues', message: 'draw from an Rng that the caller seeds' },
  { object: 'crypto', property: 'randomUUID', message: 'draw from an Rng that the caller seeds' },
];
const clock = 'take the time from a clock that the caller passes in';
const clocks = [
  { object: 'Date', property: 'now', message: clock },
  { object: 'performance', property: 'now', message: clock },
  { object: 'process', property: 'hrtime', message: clock },
];
const dateWithoutTime = {
  selector: "NewExpression[callee.name='Date'][arguments.length=0]",
  message: clock,
};

/** Arrows mean "may use", and only point left. A package that is not listed may use nothing. */
const mayUse = {
  tensor: [],
  init: ['tensor'],
  layers: ['tensor', 'init'],
  optimizers: ['tensor'],
  'data-mnist': ['tensor'],
  experiments: ['tensor', 'init', 'layers', 'optimizers', 'data-mnist'],
  app: ['tensor', 'init', 'layers', 'optimizers', 'data-mnist', 'experiments'],
};

/** @type {import('eslint').Linter.Config[]} */
const architecture = [
  {
    files: ['{packages,apps}/**/*.{ts,tsx}'],
    plugins: { boundaries, 'import-x': importX },
    settings: {
      // Without the root path the rule silently finds nothing when ESLint is started inside a package.
      'boundaries/root-path': import.meta.dirname,
      'import/resolver': {
        typescript: {
          // Its `paths` resolve every package by name, also one that the importing package does not declare.
          project: 'tsconfig.eslint.json',
          conditionNames: ['@downhill/source', 'types', 'import', 'default'],
        },
      },
      'boundaries/elements': [
        ...Object.keys(mayUse)
          .filter((name) => name !== 'app')
          .map((name) => ({ type: name, pattern: `packages/${name}` })),
        { type: 'app', pattern: 'apps/*' },
      ],
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          policies: Object.entries(mayUse)
            .filter(([, targets]) => targets.length > 0)
            .map(([from, targets]) => ({
              from: { element: { type: from } },
              allow: { to: { element: { type: targets } } },
            })),
        },
      ],
    },
  },
  {
    files: ['{packages,apps}/*/{src,test}/**/*.{ts,tsx}'],
    // The fixtures belong to the whole repository; tests read them where they are.
    rules: { 'import-x/no-relative-packages': ['error', { ignore: ['/fixtures/'] }] },
  },
  {
    files: ['packages/*/src/**/*.ts'],
    ignores: [...testFiles, ...benchFiles],
    rules: {
      'import-x/no-extraneous-dependencies': ['error', { devDependencies: false }],
    },
  },
  {
    files: ['packages/*/{src,test}/**/*.ts'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      '@typescript-eslint/no-restricted-types': ['error', { types: pageTypes }],
      'no-restricted-properties': ['error', ...randomness, ...clocks],
      'no-restricted-syntax': ['error', dateWithoutTime],
      'no-restricted-globals': ['error', ...pageGlobals, ...nodeGlobals],
      'import-x/no-nodejs-modules': 'error',
    },
  },
  {
    files: [...nodeFiles, ...testFiles],
    rules: {
      'no-restricted-globals': ['error', ...pageGlobals],
      'import-x/no-nodejs-modules': 'off',
    },
  },
  {
    files: clockFiles,
    rules: { 'no-restricted-properties': ['error', ...randomness] },
  },
  {
    // A benchmark measures time; that is its purpose.
    files: benchFiles,
    rules: { 'no-restricted-properties': ['error', ...randomness], 'no-restricted-syntax': 'off' },
  },
];

export default architecture;
