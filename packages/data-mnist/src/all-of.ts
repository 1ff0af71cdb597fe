/**
 * The values of all promises. When some fail, the first of those in order is thrown, after all have ended: the same
 * error every time, and nothing that goes on in the background.
 */
export async function allOf<T>(promises: readonly Promise<T>[]): Promise<T[]> {
  const settled = await Promise.allSettled(promises);
  return settled.map((result) => {
    if (result.status === 'rejected') throw result.reason;
    return result.value;
  });
}
