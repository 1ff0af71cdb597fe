import type { World } from './world.ts';

/** A run that the user has ended by Ctrl-C. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';

  constructor() {
    super('interrupted by Ctrl-C');
  }
}

export const EXIT_INTERRUPTED = 130;

/**
 * Runs `work` with a signal that the first Ctrl-C aborts, so that it can end in order; the second ends the process.
 */
export async function interruptible<T>(world: World, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const forget = world.onInterrupt(() => {
    if (controller.signal.aborted) {
      world.kill(EXIT_INTERRUPTED);
      return;
    }
    // First, so that the progress bars are gone before the sentence is written.
    controller.abort(new Interrupted());
    world.stderr.write('\ndownhill: ending the run; Ctrl-C again to stop at once\n');
  });
  try {
    return await work(controller.signal);
  } finally {
    forget();
  }
}
