import type { World } from './world.ts';

/** What a command's file exports. */
interface CommandModule {
  /** Runs the command with its own arguments; resolves to the exit code, throws a UsageError for bad input. */
  execute(args: readonly string[], world: World): Promise<number>;
}

/** A command as the program knows it before its code is loaded. */
export interface CommandEntry {
  readonly usage: string;
  readonly summary: string;
  load(): Promise<CommandModule>;
}
