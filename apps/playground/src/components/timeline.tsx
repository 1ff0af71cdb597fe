import type { Signal } from '@preact/signals';
import { catalogue } from '../i18n/catalogue.ts';
import { say } from '../i18n/language.ts';

interface Props {
  readonly step: Signal<number>;
  readonly steps: number;
  readonly playing: Signal<boolean>;
  onRestart(): void;
}

/** Run, pause, single step, step back, scrub. */
export function Timeline({ step, steps, playing, onRestart }: Props) {
  const go = (to: number): void => {
    playing.value = false;
    step.value = Math.max(0, Math.min(steps, to));
  };
  const toggle = (): void => {
    if (step.value >= steps) onRestart();
    else playing.value = !playing.value;
  };
  return (
    <div class="timeline">
      <button class="primary" onClick={toggle}>
        {say(playing.value ? catalogue.pause : catalogue.play)}
      </button>
      <button disabled={step.value === 0} onClick={() => go(step.value - 1)}>
        {say(catalogue.stepBack)}
      </button>
      <button disabled={step.value >= steps} onClick={() => go(step.value + 1)}>
        {say(catalogue.stepForward)}
      </button>
      <input
        type="range"
        min={0}
        max={steps}
        value={step.value}
        aria-label={say(catalogue.step)}
        onInput={(event) => go(event.currentTarget.valueAsNumber)}
      />
      <output>
        {say(catalogue.step)} {step.value} / {steps}
      </output>
    </div>
  );
}
