import {
  closeSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { kill, pid } from 'node:process';
import { clock } from '../../runner/clock.ts';

/** Which of Optuna's two ways to lock a journal: all who write must use the same. */
export type LockKind = 'symlink' | 'open';

/** Longest pause between two looks at a lock that somebody else holds. */
const LONGEST_PAUSE_MS = 20;

/** After how long it is asked whether whoever holds a lock is still alive. */
const ASK_AFTER_MS = 100;

/** Blocks this thread; the file system has no way to wait for a lock. */
function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/**
 * The lock of Optuna's journals, `<path>.lock`: a symbolic link, or a file that is opened exclusively (for systems
 * without symbolic links).
 *
 * It is held for milliseconds. One that belongs to a process of this machine that was killed is broken at once: who holds
 * it stands in `<path>.lock.owner`, together with which lock it was. Of Optuna and of other machines nothing is known;
 * their locks are broken when they have stood for `graceMs`, as Optuna does since version 4.
 */
export class FileLock {
  readonly #target: string;
  readonly #lock: string;
  readonly #aside: string;
  readonly #owner: string;
  readonly #kind: LockKind;
  readonly #graceMs: number;

  constructor(path: string, { kind, owner, graceMs }: { kind: LockKind; owner: string; graceMs: number }) {
    this.#target = resolve(path);
    this.#lock = `${path}.lock`;
    // Renamed before it is removed, so that of two who break the same lock only one succeeds.
    this.#aside = `${path}.lock${owner}.rename`;
    this.#owner = `${path}.lock.owner`;
    this.#kind = kind;
    this.#graceMs = graceMs;
  }

  /** Runs `work` while holding the lock. */
  hold<T>(work: () => T): T {
    this.#acquire();
    try {
      this.#sign();
      return work();
    } finally {
      rmSync(this.#owner, { force: true });
      this.#remove();
    }
  }

  #acquire(): void {
    let pause = 1;
    let seen = '';
    let since = clock();
    while (!this.#try()) {
      const now = this.#mark();
      if (now !== seen) {
        seen = now;
        since = clock();
      } else if (now !== '' && this.#isAbandoned(now, clock() - since)) {
        if (this.#mark() === seen) this.#remove();
        seen = '';
        continue;
      }
      sleep(pause);
      pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
    }
  }

  #try(): boolean {
    try {
      if (this.#kind === 'symlink') symlinkSync(this.#target, this.#lock);
      else closeSync(openSync(this.#lock, 'wx'));
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      throw error;
    }
  }

  #isAbandoned(mark: string, heldMs: number): boolean {
    return heldMs > this.#graceMs || (heldMs > ASK_AFTER_MS && this.#isOfTheDead(mark));
  }

  /** A disk without room for this note is no reason not to work. */
  #sign(): void {
    try {
      writeFileSync(this.#owner, JSON.stringify([this.#mark(), hostname(), pid]));
    } catch {
      rmSync(this.#owner, { force: true });
    }
  }

  #isOfTheDead(mark: string): boolean {
    try {
      const [of, host, process] = JSON.parse(readFileSync(this.#owner, 'utf8')) as [string, string, number];
      return of === mark && host === hostname() && !isAlive(process);
    } catch {
      return false;
    }
  }

  /** Which lock it is: a new one differs. Empty when there is none. */
  #mark(): string {
    try {
      const { ino, ctimeNs } = lstatSync(this.#lock, { bigint: true });
      return `${ino} ${ctimeNs}`;
    } catch {
      return '';
    }
  }

  #remove(): void {
    try {
      renameSync(this.#lock, this.#aside);
      unlinkSync(this.#aside);
    } catch (error) {
      // Somebody who thought this process dead has removed it.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
}

function isAlive(process: number): boolean {
  try {
    return kill(process, 0);
  } catch (error) {
    // Somebody else's process may not be asked, but is there.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
