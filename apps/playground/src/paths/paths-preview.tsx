import { useComputed, useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { catalogue } from '../i18n/catalogue.ts';
import { say } from '../i18n/language.ts';
import { theme } from '../state/theme.ts';
import type { Pair } from './anatomy/anatomy.ts';
import { objectiveOf } from './objective.ts';
import { bookPathsState } from './paths-state.ts';
import { PlanePlot } from './plane-plot.tsx';
import { methodOfRun } from './run.ts';
import { runStyles } from './run-style.ts';
import { RunSwatch } from './run-swatch.tsx';
import { usePlayback } from './use-playback.ts';
import { walk } from './walk.ts';
import './paths.css';

const { source, view, steps, runs } = bookPathsState;

/**
 * Figure 6-8 for the first page: it plays once, and its start can be dragged. Four walks of 30 updates are less work than
 * a message to a worker, so they are walked where they are drawn.
 */
export function PathsPreview() {
  const objective = useMemo(() => objectiveOf(source), []);
  const start = useSignal<Pair>(bookPathsState.start);
  const walks = useComputed(() => runs.map((run) => walk(objective, run, start.value, steps)));
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const last = useSignal(steps);
  const { step, playing } = usePlayback(last, { step: still ? steps : 0, playing: !still });
  const pointed = useSignal<Pair | undefined>(undefined);
  const mode = theme.value;
  const styles = useMemo(() => runStyles(runs, mode), [mode]);
  const shown = useMemo(() => walks.value.map((walk, i) => ({ walk, style: styles[i]! })), [walks.value, styles]);
  return (
    <figure class="paths preview">
      <PlanePlot
        {...{ objective, view, pointed }}
        field={false}
        walks={shown}
        step={step.value}
        start={start.value}
        label={say(catalogue.start)}
        onStart={(place) => {
          start.value = place;
          playing.value = false;
          step.value = steps;
        }}
      />
      <figcaption>
        <ul class="legend">
          {runs.map((run, i) => (
            <li key={run.method}>
              <RunSwatch style={styles[i]!} /> {say(methodOfRun(run).label)}
            </li>
          ))}
        </ul>
        <p class="hint">{say(catalogue.dragStart)}</p>
      </figcaption>
    </figure>
  );
}
