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

/** Why a record could not be written, in a sentence. */
export function writingError(folder: string, error: SystemError): Error {
  const { code, message } = error;
  const known = reasons[code];
  const reason = known === undefined ? message : `${known} (${code})`;
  return new Error(`cannot record the run in ${folder}: ${reason}; choose another folder`, { cause: error });
}
