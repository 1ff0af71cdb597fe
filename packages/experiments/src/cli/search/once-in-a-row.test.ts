import { expect, it } from 'vitest';
import type { WorkEvent } from '../../study/workers/work-on.ts';
import { onceInARow } from './once-in-a-row.ts';

it('tells of a trouble once, until something else has happened', () => {
  const seen: string[] = [];
  const view = onceInARow({
    show: (worker, event) => seen.push(event.type === 'trouble' ? `${worker} ${event.message}` : event.type),
    stop: () => seen.push('stop'),
  });
  const trouble = (message: string): WorkEvent => ({ type: 'trouble', message });
  view.show(0, trouble('away'));
  view.show(1, trouble('away'));
  view.show(0, trouble('no room'));
  view.show(0, { type: 'report', trial: 3, step: 1, value: 0.5 });
  view.show(0, trouble('no room'));
  view.stop();
  expect(seen).toEqual(['0 away', '0 no room', 'report', '0 no room', 'stop']);
});
