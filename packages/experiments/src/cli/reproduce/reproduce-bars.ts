import type { Colors } from '../colors.ts';
import { describeTrouble } from '../progress/describe-trouble.ts';
import { namedBars } from '../progress/named-bars.ts';
import type { Output } from '../world.ts';
import { describeEnd } from './describe-end.ts';
import { Overview } from './overview.ts';
import { describeOverview } from './describe-overview.ts';
import type { ReproduceView, Shown } from './reproduce-view.ts';
import { usualTaskMs } from './usual-task-ms.ts';

const NAME = 26;

/** Progress for a terminal: a bar for the whole, and one for each experiment. */
export function reproduceBars(output: Output, colors: Colors, shown: Shown): ReproduceView {
  const { experiments, workers, now, finished, language } = shown;
  const bars = namedBars(output, colors, NAME);
  const overview = new Overview(
    experiments.map(({ id }) => id),
    usualTaskMs,
    workers,
  );
  const start = now();
  const all = language === 'ko' ? '전체' : 'all';
  const total = bars.add(all);
  const each = experiments.map(({ id }) => bars.add(`  ${id}`));
  return {
    show: (index, event) => {
      overview.hear(index, event, finished[index]);
      const { id } = experiments[index]!;
      const trouble = describeTrouble(event);
      if (trouble !== undefined) bars.log(`${id}: ${trouble}`);
      if (event.type === 'end' && event.status === 'done') bars.log(`${id}: ${describeEnd(event.result, shown.out)}`);
      if ('run' in event) {
        const { done, finishedTasks } = event.run;
        const note = event.type === 'end' ? (event.status === 'done' ? '✓' : '✗') : String(finishedTasks);
        each[index]!.update(done, `  ${id}`, note);
      }
      const moment = overview.now;
      total.update(moment.done, all, describeOverview(moment, now() - start));
    },
    stop: bars.stop,
  };
}
