import { JournalStorage } from './journal/journal-storage.ts';
import type { Operation } from './journal/operation.ts';
import type { Storage } from './storage.ts';
import { wallClock } from './wall-clock.ts';

/**
 * Studies in the memory of this process. What `createStudy` uses unless told otherwise.
 *
 * @example
 * const storage = memoryStorage();
 * createStudy({ studyName: 'first', storage });
 * storage.studies().map(({ name }) => name); // ['first']
 */
export function memoryStorage({ now = wallClock }: { now?: () => Date } = {}): Storage {
  const operations: Operation[] = [];
  let seen = 0;
  const read = (): Operation[] => {
    const unread = operations.slice(seen);
    seen = operations.length;
    return unread;
  };
  return new JournalStorage(
    {
      read,
      transact(decide) {
        const appended = decide(read());
        operations.push(...appended);
      },
    },
    { worker: 'memory', now },
  );
}
