import type { RunEvent } from '../../runner/run-event.ts';

/** Shows a run while it goes on. Fed with its events; `stop` leaves the terminal as it was; it may come at any time, and twice. */
export interface ProgressView {
  show(event: RunEvent): void;
  stop(): void;
}
