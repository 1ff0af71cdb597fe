import { availableParallelism } from 'node:os';
import type { World } from './world.ts';

/** The world of this process. The clock is passed in by the program that starts it. */
export function processWorld({ now }: { now: () => number }): World {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // Whoever reads the pipe has seen enough (`downhill list | head`); that is not a failure.
      if (error.code !== 'EPIPE') throw error;
    });
  return {
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    now,
    cores: availableParallelism(),
    onInterrupt: (listener) => {
      process.on('SIGINT', listener);
      return () => process.off('SIGINT', listener);
    },
    kill: (exitCode) => process.exit(exitCode),
  };
}
