import { Pace } from '../components/pace.tsx';
import { catalogue } from '../i18n/catalogue.ts';
import { say } from '../i18n/language.ts';
import type { Playback } from './use-playback.ts';

interface Props {
  readonly playback: Playback;
  readonly steps: number;
}

/** Updates a second. */
const pathSpeeds = [3, 12, 40, 120] as const;

/** Run, pause, single step, step back, scrub, speed, run to an update: the same words and signs as on the experiments' pages. */
export function PathTimeline({ playback: { step, playing, speed, runTo }, steps }: Props) {
  const go = (to: number): void => {
    playing.value = false;
    step.value = Math.max(0, Math.min(steps, to));
  };
  const atEnd = step.value >= steps;
  const toggle = (): void => {
    if (!playing.value && atEnd) step.value = 0;
    playing.value = !playing.value;
  };
  return (
    <div class="timeline" role="group" aria-label={say(catalogue.timeline)}>
      <button class="primary" data-action="run" onClick={toggle}>
        {say(playing.value ? catalogue.pause : atEnd ? catalogue.again : catalogue.run)}
      </button>
      <button
        data-action="back"
        disabled={step.value === 0}
        title={say(catalogue.stepBack)}
        onClick={() => go(step.value - 1)}
      >
        <span aria-hidden="true">◂</span> <span class="visually-hidden">{say(catalogue.stepBack)}</span>
      </button>
      <button data-action="step" disabled={atEnd} title={say(catalogue.stepForward)} onClick={() => go(step.value + 1)}>
        <span class="visually-hidden">{say(catalogue.stepForward)}</span> <span aria-hidden="true">▸</span>
      </button>
      <input
        type="range"
        name="moment"
        min={0}
        max={steps}
        value={step.value}
        aria-label={say(catalogue.moment)}
        aria-valuetext={`${say(catalogue.step)} ${step.value}`}
        onInput={(event) => go(event.currentTarget.valueAsNumber)}
      />
      <output>
        {say(catalogue.step)} {step.value} <span class="of">/ {steps}</span>
      </output>
      <Pace speeds={pathSpeeds} speed={speed} first={0} last={steps} onRunTo={runTo} />
    </div>
  );
}
