export * from './index.ts';
export { journalFile, type JournalFileOptions } from './journal/journal-file.ts';
export { threadRunner } from './workers/thread-runner.ts';
