import type { RunEvent } from '../../runner/run-event.ts';
import type { Output } from '../world.ts';
import { describeTrouble } from './describe-trouble.ts';
import type { ProgressView } from './progress-view.ts';

/** No progress at all, but what must be seen: a task that failed or is run again. */
export function troubleLines(output: Output): ProgressView {
  const show = (event: RunEvent): void => {
    const trouble = describeTrouble(event);
    if (trouble !== undefined) output.write(`${trouble}\n`);
  };
  return { show, stop: () => undefined };
}
