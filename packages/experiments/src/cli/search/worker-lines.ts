import type { Output } from '../world.ts';
import { describeParams } from './describe-search.ts';
import type { SearchView } from './search-view.ts';

/** What a worker without the study's journal can tell: which trials it is given. Silent without an output. */
export function workerLines(output: Output | undefined, study: string): SearchView {
  const line = (text: string) => output?.write(`${study}: ${text}\n`);
  line('waiting for trials');
  return {
    show(_worker, event) {
      if (event.type === 'begin')
        line(
          `trial ${event.trial}${event.takenOver ? ', of a worker that has died' : ''}: ${describeParams(event.params)}`,
        );
      if (event.type === 'trouble') line(event.message);
    },
    stop: () => void line('this worker has ended'),
  };
}
