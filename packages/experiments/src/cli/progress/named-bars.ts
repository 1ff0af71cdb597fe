import { MultiBar, type SingleBar } from 'cli-progress';
import stringWidth from 'string-width';
import type { Colors } from '../colors.ts';
import type { Output } from '../world.ts';

const WIDTH = 24;

interface Line {
  readonly name: string;
  readonly note: string;
}

/** A line of a terminal with a name, a bar and a note. */
export interface NamedBar {
  /** `done` is a share, 0 to 1. */
  readonly update: (done: number, name: string, note?: string) => void;
}

/** Bars below each other, with room for names of `nameWidth` columns. */
export interface NamedBars {
  readonly add: (name: string) => NamedBar;
  /** Writes a line above the bars. */
  readonly log: (line: string) => void;
  /** Removes the bars; may be called again. */
  readonly stop: () => void;
}

/** Bars that have names, for a terminal. */
export function namedBars(output: Output, colors: Colors, nameWidth: number): NamedBars {
  const bars = new MultiBar({
    stream: output,
    fps: 8,
    forceRedraw: true,
    hideCursor: true,
    clearOnComplete: true,
    // Ctrl-C belongs to the command, which ends the run and then this view.
    gracefulExit: false,
    format: (_options, { progress }, payload) => {
      const { name, note } = payload as Line;
      const full = Math.round(progress * WIDTH);
      const bar = colors.cyan('█'.repeat(full)) + colors.dim('░'.repeat(WIDTH - full));
      return `${name}${' '.repeat(Math.max(0, nameWidth - stringWidth(name)))} ${bar} ${colors.dim(note)}`;
    },
  });
  let stopped = false;
  return {
    add: (first) => {
      const bar: SingleBar = bars.create(1, 0, { name: first, note: '' } satisfies Line);
      return { update: (done, name, note = '') => bar.update(done, { name, note } satisfies Line) };
    },
    log: (line) => bars.log(`${line}\n`),
    stop: () => {
      if (!stopped) bars.stop();
      stopped = true;
    },
  };
}
