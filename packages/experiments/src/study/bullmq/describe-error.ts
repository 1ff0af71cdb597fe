/**
 * `Redis does not answer (connect ECONNREFUSED 127.0.0.1:6379); waiting for it`. An AggregateError of both families has no
 * message of its own.
 */
export function describeError(error: Error): string {
  const all = error instanceof AggregateError ? (error.errors as readonly Error[]) : [error];
  const text = all.map(({ message }) => message).join('; ');
  return 'code' in error ? `Redis does not answer (${text}); waiting for it` : text;
}
