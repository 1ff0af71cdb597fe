import { expect, it } from 'vitest';
import { writingError } from './writing-error.ts';

it.each([
  ['EACCES', 'permission denied (EACCES)'],
  ['EROFS', 'the file system is read-only (EROFS)'],
  ['ENOSPC', 'no space is left on the device (ENOSPC)'],
])('says what %s means', (code, reason) => {
  const error = Object.assign(new Error('raw'), { code });
  expect(writingError('/data/run', error)).toEqual(
    new Error(`cannot record the run in /data/run: ${reason}; choose another folder`),
  );
  expect(writingError('/data/run', error).cause).toBe(error);
});

it('repeats what it has no words for', () => {
  const error = Object.assign(new Error('EMFILE: too many open files'), { code: 'EMFILE' });
  expect(writingError('run', error).message).toBe(
    'cannot record the run in run: EMFILE: too many open files; choose another folder',
  );
});
