/** Errors of the file system that go away by themselves, or when somebody makes room. */
const passing = new Set(['ENOSPC', 'EDQUOT', 'EIO', 'EAGAIN', 'EBUSY', 'ESTALE', 'ETIMEDOUT', 'EMFILE', 'ENFILE']);

/** Whether an error, or what it was caused by, may be gone when the same is tried again. */
export function isPassing(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause)
    if ('code' in at && typeof at.code === 'string' && passing.has(at.code)) return true;
  return false;
}

export interface Patience {
  /** How long to go on trying. */
  readonly patienceMs: number;
  readonly retryMs: number;
  readonly signal?: AbortSignal | undefined;
  readonly now: () => number;
  /** Told at the first failure. */
  readonly onTrouble: (message: string) => void;
}

/**
 * Does something with a storage again and again until the disk has room: what has been computed is not thrown away
 * because it cannot be written at once. Rejects with other errors, and when patience is over.
 */
export async function patiently<T>(
  work: () => T,
  { patienceMs, retryMs, signal, now, onTrouble }: Patience,
): Promise<T> {
  const start = now();
  let told = false;
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!isPassing(error) || now() - start >= patienceMs) throw error;
      if (!told) onTrouble(`${(error as Error).message}; trying again for ${patienceMs / 1000} s`);
      told = true;
    }
    await new Promise((resolve) => setTimeout(resolve, retryMs));
    signal?.throwIfAborted();
  }
}
