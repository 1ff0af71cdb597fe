import type { Journal, Operation } from './operation.ts';

/** A journal in the memory of this process: what is appended goes to the end of `operations`. */
export function memoryJournal(operations: Operation[] = []): Journal {
  let seen = 0;
  const read = (): Operation[] => operations.slice(seen, (seen = operations.length));
  return {
    read,
    transact(decide) {
      operations.push(...decide(read()));
    },
  };
}
