import { catalogue } from '../i18n/catalogue.ts';
import { say } from '../i18n/language.ts';
import { queryOfPathsState } from './link.ts';
import type { PathsState } from './paths-state.ts';
import { scenarios } from './scenarios.ts';

interface Props {
  readonly state: PathsState;
  readonly onOpen: (state: PathsState) => void;
}

/** States worth seeing, good and bad, each with its reason. */
export function ScenarioList({ state, onOpen }: Props) {
  const now = queryOfPathsState({ ...state, at: undefined }).toString();
  return (
    <section aria-labelledby="scenarios-title">
      <h2 id="scenarios-title">{say(catalogue.presets)}</h2>
      <ul class="presets">
        {scenarios.map((scenario) => (
          <li key={scenario.key} data-bad={scenario.bad}>
            <button
              data-preset={scenario.key}
              aria-pressed={queryOfPathsState(scenario.state).toString() === now}
              onClick={() => onOpen({ ...scenario.state, turn: state.turn, layout: state.layout, field: state.field })}
            >
              <strong>{say(scenario.label)}</strong>
              <span>{say(scenario.why)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
