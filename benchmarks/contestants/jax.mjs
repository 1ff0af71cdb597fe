/** @jax-js/jax in Node, on its WebAssembly device. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { drive } from '../drive.mjs';
import { openJax } from './jax-open.mjs';

const require = createRequire(join(process.env.PEERS ?? process.cwd(), 'package.json'));
const folder = join(require.resolve('@jax-js/jax'), '../..');
const jax = await import(pathToFileURL(join(folder, 'dist/index.js')).href);
await jax.init('wasm');
jax.defaultDevice('wasm');

await drive({ name: '@jax-js/jax', version: require(join(folder, 'package.json')).version, open: openJax(jax) });
