import { formatDuration } from '../duration.ts';
import { describeTrouble } from '../progress/describe-trouble.ts';
import type { Output } from '../world.ts';
import { describeEnd } from './describe-end.ts';
import { Overview } from './overview.ts';
import { describeOverview } from './describe-overview.ts';
import type { ReproduceView, Shown } from './reproduce-view.ts';
import { usualTaskMs } from './usual-task-ms.ts';

const FIRST_PAUSE_MS = 10_000;

/** Progress for a file or a pipe: a line when an experiment ends, and now and then between. */
export function reproduceLines(output: Output, shown: Shown): ReproduceView {
  const { experiments, workers, now, finished } = shown;
  const ids = experiments.map(({ id }) => id);
  const overview = new Overview(ids, usualTaskMs, workers);
  const start = now();
  let nextMs = FIRST_PAUSE_MS;
  const line = (name: string, text: string) => output.write(`${name}: ${text}\n`);
  return {
    show: (index, event) => {
      overview.hear(index, event, finished[index]);
      const id = ids[index]!;
      const trouble = describeTrouble(event);
      if (trouble !== undefined) line(id, trouble);
      const elapsedMs = now() - start;
      if (event.type === 'end' && event.status === 'done')
        line(id, `${describeEnd(event.result, shown.out)} (after ${formatDuration(elapsedMs)})`);
      if (event.type !== 'progress' && event.type !== 'task-done') return;
      if (elapsedMs < nextMs) return;
      nextMs = elapsedMs * 1.1 + FIRST_PAUSE_MS;
      line('all', describeOverview(overview.now, elapsedMs));
    },
    stop: () => undefined,
  };
}
