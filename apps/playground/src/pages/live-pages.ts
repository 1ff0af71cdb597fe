/** The experiments that have a page of their own. */
export const livePages: ReadonlySet<string> = new Set(['optimizer-paths']);
