import { MultiBar, type SingleBar } from 'cli-progress';
import stringWidth from 'string-width';
import type { Colors } from '../colors.ts';
import { describeTrouble } from '../progress/describe-trouble.ts';
import type { Output } from '../world.ts';
import { describeEnd } from './describe-end.ts';
import { Overview } from './overview.ts';
import { describeOverview } from './describe-overview.ts';
import type { ReproduceView, Shown } from './reproduce-view.ts';
import { usualTaskMs } from './usual-task-ms.ts';

const WIDTH = 24;
const NAME = 26;

interface Line {
  readonly name: string;
  readonly note: string;
}

/** Progress for a terminal: a bar for the whole, and one for each experiment. */
export function reproduceBars(output: Output, colors: Colors, shown: Shown): ReproduceView {
  const { experiments, workers, now, finished, language } = shown;
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
      return `${name}${' '.repeat(Math.max(0, NAME - stringWidth(name)))} ${bar} ${colors.dim(note)}`;
    },
  });
  const overview = new Overview(
    experiments.map(({ id }) => id),
    usualTaskMs,
    workers,
  );
  const start = now();
  const line = (name: string, note = ''): Line => ({ name, note });
  const total = bars.create(1, 0, line(language === 'ko' ? '전체' : 'all'));
  const each: SingleBar[] = experiments.map(({ id }) => bars.create(1, 0, line(`  ${id}`)));
  let stopped = false;
  return {
    show: (index, event) => {
      overview.hear(index, event, finished[index]);
      const { id } = experiments[index]!;
      const trouble = describeTrouble(event);
      if (trouble !== undefined) bars.log(`${id}: ${trouble}\n`);
      if (event.type === 'end' && event.status === 'done') bars.log(`${id}: ${describeEnd(event.result, shown.out)}\n`);
      if ('run' in event) {
        const { done, finishedTasks } = event.run;
        const note = event.type === 'end' ? (event.status === 'done' ? '✓' : '✗') : String(finishedTasks);
        each[index]!.update(done, line(`  ${id}`, note));
      }
      const all = overview.now;
      total.update(all.done, line(language === 'ko' ? '전체' : 'all', describeOverview(all, now() - start)));
    },
    stop: () => {
      if (!stopped) bars.stop();
      stopped = true;
    },
  };
}
