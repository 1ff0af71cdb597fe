import { Writable } from 'node:stream';
import type { Output, World } from '../world.ts';

/** A stream that keeps what is written to it. */
class Kept extends Writable {
  text = '';
  readonly isTTY: boolean;
  readonly columns: number;

  constructor(isTTY: boolean, columns: number) {
    super({ decodeStrings: false });
    this.isTTY = isTTY;
    this.columns = columns;
  }

  override _write(chunk: string, _encoding: string, done: () => void): void {
    this.text += chunk;
    done();
  }
}

/** A world for tests: no terminal, a clock that stands still, and a Ctrl-C to press. */
export function testWorld({ isTTY = false, columns = 100, env = {} } = {}) {
  const stdout = new Kept(isTTY, columns);
  const stderr = new Kept(isTTY, columns);
  const listeners = new Set<() => void>();
  const killed: number[] = [];
  const world: World = {
    stdout: stdout as Output,
    stderr: stderr as Output,
    env,
    now: () => Date.UTC(2026, 10, 23, 9, 45, 1),
    cores: 2,
    onInterrupt: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    kill: (exitCode) => killed.push(exitCode),
  };
  return {
    world,
    stdout,
    stderr,
    killed,
    interrupt: () => {
      for (const listener of listeners) listener();
    },
    listeners,
  };
}
