import { argv, stdout } from 'node:process';
import { journalFile } from '../journal/journal-file.ts';

// A process of journal-file.test.ts: writes trials until it cannot any more, and says how many and why.
const storage = journalFile(argv[2]!);
let written = 0;
try {
  for (;;) {
    storage.createTrial(0, { state: 'waiting', userAttrs: { note: 'x'.repeat(300) } });
    written++;
  }
} catch (error) {
  stdout.write(JSON.stringify({ written, message: (error as Error).message }));
}
