import { wallClock } from '../../study/wall-clock.ts';
import { sourceThread } from '../../study/workers/testing/source-thread.ts';
import { execute } from '../commands/search.ts';
import { processWorld } from '../process-world.ts';

/** `downhill search` from the source tree, as a process for somebody to kill. */
const world = processWorld({ now: () => wallClock().getTime() });
process.exitCode = await execute(process.argv.slice(2), world, { startThread: sourceThread });
