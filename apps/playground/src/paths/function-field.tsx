import { useEffect, useId, useMemo, useState } from 'preact/hooks';
import type { Text } from '@downhill/experiments';
import { say } from '../i18n/language.ts';
import { pathsCatalogue } from './catalogue.ts';
import { ExpressionError } from './expression/expression-error.ts';
import { print } from './expression/print.ts';
import { landscapeOf, landscapes, type Landscape } from './landscapes.ts';
import { objectiveOf, type Objective } from './objective.ts';

interface Props {
  readonly objective: Objective;
  readonly onSource: (source: string) => void;
  readonly onLandscape: (landscape: Landscape) => void;
}

interface Mistake {
  readonly text: Text;
  readonly start: number;
  readonly end: number;
}

function mistakeIn(source: string): Mistake | undefined {
  try {
    objectiveOf(source);
    return undefined;
  } catch (error) {
    if (error instanceof ExpressionError) return error;
    throw error;
  }
}

/** f(x, y): a preset or typed. A mistake is shown at its character, and the last good function stays. */
export function FunctionField({ objective, onSource, onLandscape }: Props) {
  const id = useId();
  const [typed, setTyped] = useState(objective.source);
  useEffect(() => setTyped(objective.source), [objective.source]);
  const mistake = useMemo(() => mistakeIn(typed), [typed]);
  const landscape = landscapeOf(objective.source);
  const type = (source: string): void => {
    setTyped(source);
    if (mistakeIn(source) === undefined) onSource(source);
  };
  return (
    <section class="function panel" aria-label={say(pathsCatalogue.function)}>
      <div class="formula-line">
        <label for={id}>
          <i>f</i>(<i>x</i>, <i>y</i>) =
        </label>
        <select
          name="landscape"
          aria-label={say(pathsCatalogue.landscapes)}
          value={landscape?.key ?? ''}
          onChange={(event) => onLandscape(landscapes.find(({ key }) => key === event.currentTarget.value)!)}
        >
          {landscape === undefined && <option value="">{say(pathsCatalogue.own)}</option>}
          {landscapes.map((one) => (
            <option key={one.key} value={one.key}>
              {say(one.label)}
            </option>
          ))}
        </select>
        <input
          id={id}
          name="function"
          type="text"
          value={typed}
          spellcheck={false}
          autocomplete="off"
          autocapitalize="off"
          aria-invalid={mistake !== undefined}
          aria-describedby={`${id}-note`}
          onInput={(event) => type(event.currentTarget.value)}
        />
      </div>
      <div id={`${id}-note`} class="function-note">
        {mistake === undefined ? (
          <p class="gradient">
            ∇<i>f</i> = ( <code>{print(objective.trees[0], 'math')}</code> ,{' '}
            <code>{print(objective.trees[1], 'math')}</code> )
          </p>
        ) : (
          <p class="mistake" role="alert">
            <code aria-hidden="true">
              {typed.slice(0, mistake.start)}
              <mark>{typed.slice(mistake.start, mistake.end) || ' '}</mark>
              {typed.slice(mistake.end)}
            </code>
            <span>
              {say(pathsCatalogue.mistake)} {mistake.start + 1}: {say(mistake.text)}
            </span>
          </p>
        )}
        <p class="hint">{say(landscape === undefined ? pathsCatalogue.functionHint : landscape.why)}</p>
      </div>
    </section>
  );
}
