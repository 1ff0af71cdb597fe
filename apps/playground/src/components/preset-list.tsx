import { defaultsOf, resolveConfig, type ConfigOf, type Experiment, type Schema } from '@downhill/experiments';
import { catalogue } from '../i18n/catalogue.ts';
import { say } from '../i18n/language.ts';
import { presets } from '../presets/index.ts';
import type { Preset } from '../presets/preset.ts';
import { queryOfState, type ExperimentState } from '../state/experiment-state.ts';

interface Props {
  readonly experiment: Experiment;
  readonly state: ExperimentState;
  readonly onChoose: (config: ConfigOf<Schema>, seeds: number) => void;
}

/** The book's values, a short run where there is one, and others worth trying; each with the reason. */
export function PresetList({ experiment, state, onChoose }: Props) {
  const { schema, quick } = experiment;
  const all: Preset[] = [{ name: catalogue.book, reason: catalogue.bookReason, config: {} }];
  if (Object.keys(quick).length > 0)
    all.push({ name: catalogue.quick, reason: catalogue.quickReason, config: quick as Preset['config'] });
  all.push(...(presets[experiment.id] ?? []));
  const now = queryOfState({ schema }, state).toString();
  return (
    <>
      <h2>{say(catalogue.presets)}</h2>
      <ul class="presets">
        {all.map(({ name, reason, config, seeds = 1, bad }) => {
          const values = resolveConfig(experiment, { ...defaultsOf(schema), ...config });
          const chosen = queryOfState({ schema }, { config: values, seeds, firstSeed: 0 }).toString() === now;
          return (
            <li key={name.en} data-bad={bad}>
              <button aria-pressed={chosen} data-preset={name.en} onClick={() => onChoose(values, seeds)}>
                <strong>{say(name)}</strong>
                <span>{say(reason)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
