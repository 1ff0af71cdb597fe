/** Bad input from the user: one sentence, no stack trace, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
