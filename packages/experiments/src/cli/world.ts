/** Where a command writes: a stream that may be a terminal. */
export interface Output extends NodeJS.WritableStream {
  readonly isTTY?: boolean;
  /** Width of the terminal in characters. */
  readonly columns?: number;
}

/** Everything of the outside world that the command line touches, so that tests can stand in for it. */
export interface World {
  /** Results: tables, or the one JSON document. */
  readonly stdout: Output;
  /** Progress and errors. */
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** How many workers can be busy at once. */
  readonly cores: number;
  /** Calls `listener` at every Ctrl-C until the returned function is called. */
  readonly onInterrupt: (listener: () => void) => () => void;
  /** Ends the process at once: the second Ctrl-C. */
  readonly kill: (exitCode: number) => void;
}
