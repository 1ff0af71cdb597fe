import { useSignal } from '@preact/signals';
import { catalogue } from '../i18n/catalogue.ts';
import { say } from '../i18n/language.ts';
import type { Run } from '../run/run.ts';

interface Props {
  readonly run: Run;
  readonly onRestart: () => void;
}

/** Moments a second; none is as fast as the machine can. */
const speeds = [5, 20, 60, 200, Infinity] as const;

/** What the moments of a run are counted in. */
function unitOf(run: Run) {
  if (!run.isRace) return catalogue.task;
  const [first] = run.histories.values();
  if (first?.metrics.has('epoch') === true) return catalogue.epoch;
  if (first?.metrics.has('layer') === true) return catalogue.layer;
  return catalogue.iteration;
}

/** Run, pause, one step, one step back, scrub, speed, run to a step. */
export function RunTimeline({ run, onRestart }: Props) {
  const wanted = useSignal('');
  const status = run.status.value;
  const [cursor, recorded] = [run.cursor.value, run.recorded.value];
  const running = status === 'running';
  const atEnd = status === 'finished' && cursor >= recorded;
  const unit = say(unitOf(run));
  const runTo = (event: Event): void => {
    event.preventDefault();
    const target = Number(wanted.value);
    if (!Number.isInteger(target) || target < 1) return;
    if (target <= recorded) run.seek(target);
    else run.play(target);
  };
  return (
    <div class="timeline" role="group" aria-label={say(catalogue.timeline)}>
      <button
        class="primary"
        data-action="run"
        onClick={() => {
          if (running) run.pause();
          else if (atEnd) onRestart();
          else run.play();
        }}
      >
        {say(running ? catalogue.pause : atEnd ? catalogue.again : catalogue.run)}
      </button>
      <button data-action="back" disabled={cursor === 0} onClick={() => run.stepBack()} title={say(catalogue.stepBack)}>
        <span aria-hidden="true">◂</span> <span class="visually-hidden">{say(catalogue.stepBack)}</span>
      </button>
      <button data-action="step" disabled={atEnd} onClick={() => run.step()} title={say(catalogue.stepForward)}>
        <span class="visually-hidden">{say(catalogue.stepForward)}</span> <span aria-hidden="true">▸</span>
      </button>
      <input
        type="range"
        name="moment"
        min={0}
        max={Math.max(1, recorded)}
        value={cursor}
        disabled={recorded === 0}
        aria-label={say(catalogue.moment)}
        aria-valuetext={`${unit} ${cursor}`}
        onInput={(event) => run.seek(event.currentTarget.valueAsNumber)}
      />
      <output>
        {unit} {cursor}
        {recorded > cursor && <span class="of"> / {recorded}</span>}
      </output>
      <div class="pace">
        <label class="speed">
          {say(catalogue.speed)}
          <select
            name="speed"
            value={String(run.speed.value)}
            onChange={(event) => (run.speed.value = Number(event.currentTarget.value))}
          >
            {speeds.map((speed) => (
              <option key={speed} value={String(speed)}>
                {speed === Infinity ? say(catalogue.fastest) : `${speed} / s`}
              </option>
            ))}
          </select>
        </label>
        <form class="run-to" onSubmit={runTo}>
          <label>
            {say(catalogue.runTo)}
            <input
              type="number"
              name="run-to"
              min={1}
              step={1}
              value={wanted.value}
              onInput={(event) => (wanted.value = event.currentTarget.value)}
            />
          </label>
          <button type="submit">{say(catalogue.go)}</button>
        </form>
      </div>
    </div>
  );
}
