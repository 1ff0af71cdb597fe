import { describeTrouble } from '../progress/describe-trouble.ts';
import type { Output } from '../world.ts';
import type { ReproduceView, Shown } from './reproduce-view.ts';

/** No progress at all, but what must be seen: a task that failed or is run again. */
export const quietView = (output: Output, { experiments }: Shown): ReproduceView => ({
  show: (index, event) => {
    const trouble = describeTrouble(event);
    if (trouble !== undefined) output.write(`${experiments[index]!.id}: ${trouble}\n`);
  },
  stop: () => undefined,
});
