import { JournalStorage } from './journal/journal-storage.ts';
import { memoryJournal } from './journal/memory-journal.ts';
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
  return new JournalStorage(memoryJournal(), { worker: 'memory', now });
}
