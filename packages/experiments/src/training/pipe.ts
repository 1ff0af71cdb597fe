import type { TrainEvent } from './event.ts';

/** Something that watches training, and may end it: events in, events out. */
export type Callback = (events: Iterable<TrainEvent>) => Generator<TrainEvent, void, undefined>;

/**
 * Training with callbacks: `pipe(train(session, plan), earlyStopping({ patience: 5 }), csv({ write }))`.
 *
 * Each callback sees the events of the one before it, one at a time, as they are pulled.
 */
export const pipe = (events: Iterable<TrainEvent>, ...callbacks: readonly Callback[]): Iterable<TrainEvent> =>
  callbacks.reduce((source, callback) => callback(source), events);
