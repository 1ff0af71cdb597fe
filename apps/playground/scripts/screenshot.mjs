/**
 * Makes docs/images/playground.png, which the README shows: the page of the paths as it is when it has played, from the
 * built app. Run it when the page looks different: `npm run build`, then `node scripts/screenshot.mjs`.
 */
import { fileURLToPath } from 'node:url';
import { launch, serve } from '../test/browser/harness.mjs';

const root = new URL('../../../', import.meta.url);
const server = await serve(fileURLToPath(new URL('apps/playground/dist', root)));
const browser = await launch();
const page = await browser.newPage({ viewport: { width: 1240, height: 860 }, locale: 'en-GB', colorScheme: 'light' });
await page.goto(`${server.url}#/optimizer-paths`);
await page.locator('.timeline [data-action=run]', { hasText: 'Run again' }).waitFor();
// The worker's last answers and the fonts of the formulas.
await page.waitForTimeout(1000);
await page.screenshot({ path: fileURLToPath(new URL('docs/images/playground.png', root)) });
await browser.close();
await server.close();
