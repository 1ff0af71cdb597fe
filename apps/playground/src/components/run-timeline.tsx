import { catalogue } from '../i18n/catalogue.ts';
import { say } from '../i18n/language.ts';
import type { Run } from '../run/run.ts';
import { Pace } from './pace.tsx';

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
  const status = run.status.value;
  const [cursor, recorded] = [run.cursor.value, run.recorded.value];
  const running = status === 'running';
  const atEnd = status === 'finished' && cursor >= recorded;
  const unit = say(unitOf(run));
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
      <Pace
        speeds={speeds}
        speed={run.speed}
        first={1}
        onRunTo={(moment) => {
          if (moment <= recorded) run.seek(moment);
          else run.play(moment);
        }}
      />
    </div>
  );
}
