/** Ours in Node. */
import { drive } from '../drive.mjs';
import { openDownhill } from './downhill-open.mjs';

const deterministic = process.argv.includes('--deterministic');
await drive({
  name: deterministic ? 'downhill, deterministic' : 'downhill',
  version: process.version,
  open: openDownhill(deterministic),
});
