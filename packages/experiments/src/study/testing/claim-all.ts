import { argv } from 'node:process';
import { journalFile } from '../journal/journal-file.ts';
import type { LockKind } from '../journal/file-lock.ts';

// A process of journal-file.test.ts: works on whatever waits in the journal until nothing does.
const [path, lock] = argv.slice(2) as [string, LockKind];
const storage = journalFile(path, { lock });
for (const { id, state } of storage.trials(0)) {
  if (state !== 'waiting' || !storage.claimTrial(id)) continue;
  storage.setTrialUserAttr(id, 'by', storage.worker);
  storage.finishTrial(id, 'complete', [id]);
}
