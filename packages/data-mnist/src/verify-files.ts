import { checkFile } from './check-file.ts';
import type { OwnedFile } from './labelled-images.ts';
import { mnistFileList, type FileKey, type MnistFile } from './mnist-files.ts';
import type { Platform } from './platform.ts';

/** What {@link verifyMnist} found out about one file. */
export interface FileReport {
  readonly key: FileKey;
  /** The name it was published under. */
  readonly name: string;
  /** Path or address. */
  readonly location: string;
  /** Uncompressed size, 0 when it could not be read. */
  readonly bytes: number;
  /** SHA-256 in hexadecimal, of the uncompressed file; undefined when it could not be read. */
  readonly sha256: string | undefined;
  readonly expected: string;
  readonly ok: boolean;
  /** Why not, when it is not. */
  readonly problem: string | undefined;
}

/** Reads the files one after the other, so that only one is in memory, and compares their digests. */
export async function verifyFiles(
  locate: (file: MnistFile) => string | Promise<string>,
  open: (file: MnistFile) => Promise<OwnedFile>,
  platform: Pick<Platform, 'sha256'>,
  signal: AbortSignal | undefined,
): Promise<FileReport[]> {
  const reports: FileReport[] = [];
  for (const file of mnistFileList) {
    signal?.throwIfAborted();
    reports.push(await report(file));
  }
  return reports;

  async function report(file: MnistFile): Promise<FileReport> {
    const { key, name, sha256: expected } = file;
    let location = name;
    let bytes = 0;
    let digest: string | undefined;
    let problem: string | undefined;
    try {
      location = await locate(file);
      const opened = await open(file);
      bytes = opened.bytes.length;
      digest = await platform.sha256(opened.bytes);
      checkFile({ name, bytes: opened.bytes }, file, digest);
    } catch (error) {
      signal?.throwIfAborted();
      problem = error instanceof Error ? error.message : String(error);
    }
    return { key, name, location, bytes, sha256: digest, expected, ok: problem === undefined, problem };
  }
}
