import { useSignal, useSignalEffect, type Signal } from '@preact/signals';

export interface Playback {
  readonly step: Signal<number>;
  readonly playing: Signal<boolean>;
  /** Updates a second. */
  readonly speed: Signal<number>;
  /** Plays on to an update, or goes back to it. */
  readonly runTo: (update: number) => void;
}

/** Plays updates one after the other, in time with the screen, until `steps` is reached. A hidden tab draws no frames and so pauses. */
export function usePlayback(
  steps: Signal<number>,
  first: { readonly step: number; readonly playing: boolean },
): Playback {
  const step = useSignal(first.step);
  const playing = useSignal(first.playing);
  const speed = useSignal(12);
  const target = useSignal<number | undefined>(undefined);
  useSignalEffect(() => {
    if (!playing.value) {
      target.value = undefined;
      return;
    }
    let before: number | undefined;
    let owed = 0;
    let frame = requestAnimationFrame(function play(now) {
      // After a pause of the browser (a hidden tab) one frame is owed, not all that were missed.
      owed += before === undefined ? 1 : Math.min(100, now - before) * 1e-3 * speed.peek();
      before = now;
      const end = Math.min(steps.peek(), target.peek() ?? Infinity);
      if (owed >= 1) {
        step.value = Math.min(end, step.peek() + Math.floor(owed));
        owed %= 1;
      }
      if (step.peek() >= end) playing.value = false;
      else frame = requestAnimationFrame(play);
    });
    return () => cancelAnimationFrame(frame);
  });
  const runTo = (update: number): void => {
    if (update <= step.peek()) {
      step.value = update;
      playing.value = false;
      return;
    }
    target.value = update;
    playing.value = true;
  };
  return { step, playing, speed, runTo };
}
