const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space is left on the device',
  EDQUOT: 'the quota is used up',
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'it is a file',
  ENOENT: 'the folder is gone',
  EISDIR: 'a folder stands where a file belongs',
};

/** An error of the file system. */
interface SystemError extends Error {
  readonly code: string;
}

export const isWritingError = (error: unknown): error is SystemError => error instanceof Error && 'syscall' in error;

/** What a code of the file system means; its own words where we have none. */
export function reasonOf({ code, message }: SystemError): string {
  const known = reasons[code];
  return known === undefined ? message : `${known} (${code})`;
}

/** Why a record could not be written, in a sentence. */
export const writingError = (folder: string, error: SystemError): Error =>
  new Error(`cannot record the run in ${folder}: ${reasonOf(error)}; choose another folder`, { cause: error });
