import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import architecture from './eslint.architecture.js';

export default defineConfig(
  globalIgnores([
    '**/dist/**',
    '**/coverage/**',
    '**/.turbo/**',
    '**/*.generated.ts',
    'docs/api/**',
    'runs/**',
    // AssemblyScript: TypeScript's syntax with another language's types.
    'packages/tensor/assembly/**',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    // One program for the whole repository: half the time of a project service, a fifth of a run per package.
    languageOptions: { parserOptions: { project: ['./tsconfig.eslint.json'], tsconfigRootDir: import.meta.dirname } },
    rules: {
      // `data[i]!`: with noUncheckedIndexedAccess every read of an array is possibly undefined, and numeric code has
      // loops that stay inside by construction. A check there would cost time and hide nothing.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Messages hold numbers and flags; `${n}` prints them as meant.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/restrict-plus-operands': ['error', { allowNumberAndString: true }],
      // `() => calls.push(x)` in one line reads as "do", and `return reject(error)` ends a function that returns nothing.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // Downcasts of what a test or an earlier check has made sure of (`x.storage as ScaledBytes`).
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // `while (true)` with a break inside is the plainest form of some loops.
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Records of plain functions (a plan, a stage, a surface) are taken apart by destructuring all over; every hit was one.
      '@typescript-eslint/unbound-method': 'off',
      // Coefficients are quoted from their source with all its digits.
      'no-loss-of-precision': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
      'prefer-const': ['error', { destructuring: 'all' }],
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: globals.nodeBuiltin },
  },
  {
    // Programs of Node that also hold functions which a browser evaluates.
    files: ['benchmarks/**/*.mjs', 'apps/*/test/browser/**/*.mjs'],
    languageOptions: { globals: globals.browser },
  },
  { files: ['apps/*/src/service-worker.js'], languageOptions: { globals: globals.serviceworker } },
  ...architecture,
);
