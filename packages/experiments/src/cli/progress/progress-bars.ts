import type { Colors } from '../colors.ts';
import type { Output } from '../world.ts';
import type { RunEvent } from '../../runner/run-event.ts';
import type { Task } from '../../experiment.ts';
import type { Language } from '../../text.ts';
import { describeProgress } from './describe-progress.ts';
import { describeTrouble } from './describe-trouble.ts';
import { namedBars, type NamedBar } from './named-bars.ts';
import type { ProgressView } from './progress-view.ts';

const NAME = 30;

/** The metrics of a moment in a few characters: `step 100, loss 0.312`. */
const describeMetrics = (metrics: Readonly<Record<string, number>> = {}): string =>
  Object.entries(metrics)
    .slice(0, 3)
    .map(([name, value]) => `${name} ${Number.isInteger(value) ? value : value.toPrecision(3)}`)
    .join(', ');

/** Progress for a terminal: a bar for the whole run and one for each task that is being worked on. */
export function progressBars(output: Output, colors: Colors, language: Language): ProgressView {
  const bars = namedBars(output, colors, NAME);
  let total: NamedBar | undefined;
  let tasks = 0;
  let name = '';
  const slots: { readonly bar: NamedBar; task?: string | undefined }[] = [];

  const nameOf = (task: Task): string => `  ${task.label[language]} · seed ${task.seed}`;
  const slotOf = (task: Task) => slots.find((slot) => slot.task === task.id);

  const show = (event: RunEvent): void => {
    const trouble = describeTrouble(event);
    if (trouble !== undefined) bars.log(`${name}: ${trouble}`);
    switch (event.type) {
      case 'start':
        name = event.experiment;
        tasks = event.tasks.length;
        total = bars.add(name);
        for (let i = 0; i < Math.min(Math.max(event.workers, 1), tasks); i++) slots.push({ bar: bars.add('') });
        return;
      case 'task-start': {
        const slot = slots.find(({ task }) => task === undefined);
        if (slot === undefined) return;
        slot.task = event.task.id;
        slot.bar.update(0, nameOf(event.task));
        return;
      }
      case 'progress':
        slotOf(event.task)?.bar.update(
          event.progress.done,
          nameOf(event.task),
          describeMetrics(event.progress.metrics),
        );
        break;
      case 'task-done':
      case 'task-failed': {
        const slot = slotOf(event.task);
        if (slot !== undefined) slot.task = undefined;
        break;
      }
      default:
    }
    if ('run' in event) total?.update(event.run.done, name, describeProgress(event.run, tasks));
  };
  return { show, stop: bars.stop };
}
