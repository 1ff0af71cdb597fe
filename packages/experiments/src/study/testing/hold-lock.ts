import { argv, stdout } from 'node:process';
import { FileLock } from '../journal/file-lock.ts';

// A process of journal-file.test.ts: takes the lock of a journal and never gives it back.
new FileLock(argv[2]!, { kind: 'symlink', owner: 'held', graceMs: 1000 }).hold(() => {
  stdout.write('held');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
});
