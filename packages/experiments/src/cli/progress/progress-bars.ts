import { MultiBar, type SingleBar } from 'cli-progress';
import stringWidth from 'string-width';
import type { Colors } from '../colors.ts';
import type { Output } from '../world.ts';
import type { RunEvent } from '../../runner/run-event.ts';
import type { Task } from '../../experiment.ts';
import type { Language } from '../../text.ts';
import { describeProgress } from './describe-progress.ts';
import { describeTrouble } from './describe-trouble.ts';
import type { ProgressView } from './progress-view.ts';

const WIDTH = 24;
const NAME = 30;

interface Line {
  readonly name: string;
  readonly note: string;
}

/** The metrics of a moment in a few characters: `step 100, loss 0.312`. */
const describeMetrics = (metrics: Readonly<Record<string, number>> = {}): string =>
  Object.entries(metrics)
    .slice(0, 3)
    .map(([name, value]) => `${name} ${Number.isInteger(value) ? value : value.toPrecision(3)}`)
    .join(', ');

/** Progress for a terminal: a bar for the whole run and one for each task that is being worked on. */
export function progressBars(output: Output, colors: Colors, language: Language): ProgressView {
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
  let total: SingleBar | undefined;
  let tasks = 0;
  let name = '';
  const slots: { readonly bar: SingleBar; task?: string | undefined }[] = [];

  const nameOf = (task: Task): string => `  ${task.label[language]} · seed ${task.seed}`;
  const slotOf = (task: Task) => slots.find((slot) => slot.task === task.id);

  const show = (event: RunEvent): void => {
    const trouble = describeTrouble(event);
    if (trouble !== undefined) bars.log(`${name}: ${trouble}\n`);
    switch (event.type) {
      case 'start':
        name = event.experiment;
        tasks = event.tasks.length;
        total = bars.create(1, 0, { name, note: '' } satisfies Line);
        for (let i = 0; i < Math.min(Math.max(event.workers, 1), tasks); i++)
          slots.push({ bar: bars.create(1, 0, { name: '', note: '' } satisfies Line) });
        return;
      case 'task-start': {
        const slot = slots.find(({ task }) => task === undefined);
        if (slot === undefined) return;
        slot.task = event.task.id;
        slot.bar.update(0, { name: nameOf(event.task), note: '' } satisfies Line);
        return;
      }
      case 'progress':
        slotOf(event.task)?.bar.update(event.progress.done, {
          name: nameOf(event.task),
          note: describeMetrics(event.progress.metrics),
        } satisfies Line);
        break;
      case 'task-done':
      case 'task-failed': {
        const slot = slotOf(event.task);
        if (slot !== undefined) slot.task = undefined;
        break;
      }
      default:
    }
    if ('run' in event)
      total?.update(event.run.done, { name, note: describeProgress(event.run, tasks) } satisfies Line);
  };
  let stopped = false;
  const stop = (): void => {
    if (!stopped) bars.stop();
    stopped = true;
  };
  return { show, stop };
}
