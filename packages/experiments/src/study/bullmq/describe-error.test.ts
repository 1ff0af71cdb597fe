import { expect, it } from 'vitest';
import { describeError } from './describe-error.ts';

const refused = (address: string) =>
  Object.assign(new Error(`connect ECONNREFUSED ${address}`), { code: 'ECONNREFUSED' });

it('says that a server is waited for', () => {
  expect(describeError(refused('127.0.0.1:6379'))).toBe(
    'Redis does not answer (connect ECONNREFUSED 127.0.0.1:6379); waiting for it',
  );
  const both = Object.assign(new AggregateError([refused('::1:6379'), refused('127.0.0.1:6379')]), {
    code: 'ECONNREFUSED',
  });
  expect(describeError(both)).toBe(
    'Redis does not answer (connect ECONNREFUSED ::1:6379; connect ECONNREFUSED 127.0.0.1:6379); waiting for it',
  );
});

it('repeats what the server has said', () => {
  expect(describeError(new Error('WRONGPASS invalid username-password pair'))).toBe(
    'WRONGPASS invalid username-password pair',
  );
});
