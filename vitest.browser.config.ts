import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { defaultClientConditions } from 'vite';
import { defineConfig } from 'vitest/config';
import { mnistAssets } from './packages/data-mnist/src/vite.ts';

/** What belongs to Node: its files, processes, worker threads, or a `location` of the test's own. */
const ofNode = [
  /^data-mnist\/(src\/node|test)\//,
  /^experiments\/(src\/(cli|records|report)|test)\//,
  /\/(node-worker|base-urls|run-experiments|work-on)\.test\.ts$/,
];
const usesNode = /from 'node:|process\.|fake-browser/;

const browserTests = readdirSync('packages', { recursive: true, encoding: 'utf8' })
  .filter((path) => /^[^/]+\/(src|test)\/.*\.test\.ts$/.test(path) && !ofNode.some((pattern) => pattern.test(path)))
  .map((path) => join('packages', path))
  .filter((path) => !usesNode.test(readFileSync(path, 'utf8')));

/** The packages' own unit tests in a real Chromium, from their sources. `CHROMIUM` names the browser. */
export default defineConfig({
  plugins: [mnistAssets()],
  resolve: { conditions: ['@downhill/source', ...defaultClientConditions] },
  test: {
    include: browserTests,
    testTimeout: 60_000,
    reporters: ['default', './scripts/tally-reporter.mjs'],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      instances: [{ browser: 'chromium' }],
      provider: playwright({
        launchOptions: {
          executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
          args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--no-first-run'],
        },
      }),
    },
  },
});
