import type { History } from './history.ts';

/** A task at a moment of a run. */
export interface ShownTask {
  readonly history: History;
  /** How many of its reports belong to the moment. */
  readonly reports: number;
  /** Whether its output does, too. */
  readonly complete: boolean;
}

/** All that there is. */
export const latestMoment = (histories: readonly History[]): ShownTask[] =>
  histories.map((history) => ({ history, reports: history.length, complete: history.ended }));

/** A moment of a race: every task after so many reports. */
export const momentOfRace = (histories: readonly History[], reports: number): ShownTask[] =>
  histories.map((history) => ({ history, reports: Math.min(reports, history.length), complete: false }));

/** A moment of tasks that take turns: those that had ended then. */
export function momentOfTurns(histories: readonly History[], ended: readonly History[]): ShownTask[] {
  const those = new Set(ended);
  return histories.map((history) => {
    const complete = those.has(history);
    return { history, reports: complete ? history.length : 0, complete };
  });
}
