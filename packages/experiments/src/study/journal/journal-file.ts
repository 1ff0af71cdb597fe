import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { pid } from 'node:process';
import { threadId } from 'node:worker_threads';
import type { Storage } from '../storage.ts';
import { wallClock } from '../wall-clock.ts';
import { FileLock, type LockKind } from './file-lock.ts';
import { JournalStorage } from './journal-storage.ts';
import type { Journal, Operation } from './operation.ts';
import { parsePython, stringifyPython } from './python-json.ts';

/** Options of {@link journalFile}. */
export interface JournalFileOptions {
  /** The name to write under; by default host, process, thread and a number. */
  readonly worker?: string;
  /** `symlink` unless given. All who write to a journal, Optuna included, must use the same. */
  readonly lock?: LockKind;
  /** After how long a lock that nobody gives back is broken. */
  readonly lockGraceMs?: number;
  /** What is written as date. */
  readonly now?: () => Date;
}

let opened = 0;

/**
 * Studies in a file that several processes, and Optuna, can read and write at the same time.
 *
 * The file is Optuna's journal: JSON lines that are only ever appended, under Optuna's lock. In Python it is
 * `JournalStorage(JournalFileStorage(path))` (3.1), `JournalStorage(JournalFileBackend(path))` (from 4.0 on), and
 * optuna-dashboard shows it. Every line is on the disk before the call that wrote it returns. What a process that was
 * killed has left half-written is repaired by the next one that writes; a write that fails (disk full) leaves nothing.
 *
 * Errors: Error when the file cannot be written, is shorter than before, or holds something else than a journal.
 */
export function journalFile(path: string, options: JournalFileOptions = {}): Storage {
  const defaultName = `${hostname()}-${pid}-${threadId}-${Math.round(performance.timeOrigin)}-${opened++}`;
  const { worker = defaultName, lock = 'symlink', lockGraceMs = 30_000, now = wallClock } = options;
  return new JournalStorage(
    new JournalFile(path, new FileLock(path, { kind: lock, owner: worker, graceMs: lockGraceMs })),
    {
      worker,
      now,
    },
  );
}

const NEWLINE = 10;
/** How every line begins, ours and Optuna's. */
const BEGINNING = '{"op_code"';

const isOperation = (value: unknown): value is Operation =>
  typeof value === 'object' && value !== null && 'op_code' in value && typeof value.op_code === 'number';

class JournalFile implements Journal {
  readonly #path: string;
  readonly #lock: FileLock;
  /** Up to where it has been read: always behind a newline. */
  #offset = 0;
  #lines = 0;

  constructor(path: string, lock: FileLock) {
    this.#path = path;
    this.#lock = lock;
    closeSync(openSync(path, 'a'));
  }

  read(): readonly Operation[] {
    return this.#open('r', (file) => this.#take(this.#unread(file)));
  }

  transact(decide: (unread: readonly Operation[]) => readonly Operation[]): void {
    this.#lock.hold(() =>
      this.#open('r+', (file) => {
        const bytes = this.#repaired(file, this.#unread(file));
        const operations = decide(this.#take(bytes));
        if (operations.length === 0) return;
        this.#append(file, operations.map((operation) => `${stringifyPython(operation)}\n`).join(''));
      }),
    );
  }

  /** All bytes from the offset on, also those of a line that is not finished. */
  #unread(file: number): Buffer {
    const { size } = fstatSync(file);
    if (size < this.#offset)
      throw new Error(`journal ${this.#path}: has ${size} bytes, had ${this.#offset} before; journals only ever grow`);
    const bytes = Buffer.alloc(size - this.#offset);
    let filled = 0;
    while (filled < bytes.length) {
      const count = readSync(file, bytes, filled, bytes.length - filled, this.#offset + filled);
      if (count === 0) break;
      filled += count;
    }
    return bytes.subarray(0, filled);
  }

  /** The operations of all finished lines, which count as read from now on. */
  #take(bytes: Buffer): Operation[] {
    const end = bytes.lastIndexOf(NEWLINE) + 1;
    const lines = bytes.toString('utf8', 0, end).split('\n').slice(0, -1);
    const operations = lines.map((line, i) => {
      const fail = (what: string): Error =>
        new Error(`journal ${this.#path}: line ${this.#lines + i + 1} ${what}: ${line.slice(0, 60)}`);
      let operation: unknown;
      try {
        operation = parsePython(line);
      } catch {
        throw fail('is not JSON');
      }
      if (!isOperation(operation)) throw fail('has no op_code, so this is no journal');
      return operation;
    });
    this.#offset += end;
    this.#lines += lines.length;
    return operations;
  }

  /**
   * Nobody else writes while the lock is held, so a last line without its end was left by a process that died. When all of
   * it is there but the newline, others may have read it, and it gets its newline; else it is cut off.
   */
  #repaired(file: number, bytes: Buffer): Buffer {
    const end = bytes.lastIndexOf(NEWLINE) + 1;
    if (end === bytes.length) return bytes;
    // A file that was named by mistake is not to be cut.
    const text = bytes.toString('utf8', end);
    if (this.#offset + end === 0 && !BEGINNING.startsWith(text.slice(0, BEGINNING.length)))
      throw new Error(`journal ${this.#path}: is a file of another kind, it begins with ${text.slice(0, 60)}`);
    if (isComplete(text)) {
      writeSync(file, '\n', this.#offset + bytes.length);
      return Buffer.concat([bytes, Buffer.from('\n')]);
    }
    ftruncateSync(file, this.#offset + end);
    return bytes.subarray(0, end);
  }

  /** All of it or nothing. */
  #append(file: number, text: string): void {
    const bytes = Buffer.from(text);
    const start = fstatSync(file).size;
    try {
      let written = 0;
      while (written < bytes.length)
        written += writeSync(file, bytes, written, bytes.length - written, start + written);
      fsyncSync(file);
    } catch (error) {
      try {
        ftruncateSync(file, start);
      } catch {
        // What stays is a line that is not finished; the next one who can write repairs it.
      }
      throw new Error(`journal ${this.#path}: could not be written: ${(error as Error).message}`, { cause: error });
    }
  }

  #open<T>(flags: 'r' | 'r+', work: (file: number) => T): T {
    const file = openSync(this.#path, flags);
    try {
      return work(file);
    } finally {
      closeSync(file);
    }
  }
}

function isComplete(text: string): boolean {
  try {
    return typeof parsePython(text) === 'object';
  } catch {
    return false;
  }
}
