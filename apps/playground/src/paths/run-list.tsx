import { useId } from 'preact/hooks';
import { NumberControl } from '../components/number-control.tsx';
import { catalogue } from '../i18n/catalogue.ts';
import { say } from '../i18n/language.ts';
import { pathsCatalogue } from './catalogue.ts';
import { methodOf, methods, type MethodOption } from './method.ts';
import { MOST_RUNS } from './paths-state.ts';
import { methodOfRun, optionOf, runOf, type Run } from './run.ts';
import type { RunStyle } from './run-style.ts';
import { RunSwatch } from './run-swatch.tsx';
import { shortNumber } from './short-number.ts';
import type { Walk } from './walk.ts';

interface Props {
  readonly runs: readonly Run[];
  readonly styles: readonly RunStyle[];
  readonly walks: readonly Walk[];
  readonly step: number;
  readonly selected: number;
  readonly onRuns: (runs: readonly Run[]) => void;
  readonly onSelect: (index: number) => void;
}

const RATES = { min: 1e-4, max: 10, scale: 'log' } as const;

/** Where a run is at a step, or why it is there no more. */
function Whereabouts({ walk, step }: { walk: Walk | undefined; step: number }) {
  if (walk === undefined) return <span class="whereabouts">…</span>;
  const at = Math.min(step, walk.x.length - 1);
  if (walk.trouble !== undefined && step >= walk.x.length - 1)
    return (
      <span class="whereabouts trouble" role="status">
        {say(walk.trouble)}
      </span>
    );
  return (
    <span class="whereabouts">
      <span>
        ({shortNumber(walk.x[at]!)}, {shortNumber(walk.y[at]!)})
      </span>{' '}
      <span>
        <i>f</i> = {shortNumber(walk.f[at]!)}
      </span>
    </span>
  );
}

/** The runs: a row each, with its numbers, its place, and the choice of the one that is taken apart. */
export function RunList({ runs, styles, walks, step, selected, onRuns, onSelect }: Props) {
  const id = useId();
  const change = (index: number, part: Partial<Run>): void =>
    onRuns(runs.map((run, i) => (i === index ? { ...run, ...part } : run)));
  const setOption = (index: number, option: MethodOption, value: number): void => {
    const { [option.name]: _, ...rest } = runs[index]!.options;
    change(index, { options: value === option.default ? rest : { ...rest, [option.name]: value } });
  };
  return (
    <div class="runs" role="group" aria-label={say(pathsCatalogue.methods)}>
      {runs.map((run, i) => {
        const method = methodOfRun(run);
        const name = say(method.label);
        return (
          <div class="run" key={i} data-selected={i === selected} style={{ '--swatch': styles[i]!.color }}>
            <div class="run-head">
              <label>
                <input type="radio" name={`${id}-selected`} checked={i === selected} onChange={() => onSelect(i)} />
                <RunSwatch style={styles[i]!} />
                <strong>{name}</strong>
                <span class="visually-hidden">
                  {say(i === selected ? pathsCatalogue.selected : pathsCatalogue.select)}
                </span>
              </label>
              <button
                class="quiet"
                disabled={runs.length === 1}
                aria-label={`${say(pathsCatalogue.remove)}: ${name} ${run.lr}`}
                onClick={() => onRuns(runs.filter((_, k) => k !== i))}
              >
                ✕
              </button>
            </div>
            <NumberControl
              name={`lr-${i}`}
              label={`η ${say(catalogue.learningRate)}`}
              field={RATES}
              value={run.lr}
              onChange={(lr) => change(i, { lr })}
            />
            {i === selected &&
              method.options.map((option) => (
                <NumberControl
                  key={option.name}
                  name={`${option.name}-${i}`}
                  label={`${option.letter} ${say(option.label)}`}
                  field={{ min: option.min, max: option.max, default: option.default }}
                  value={optionOf(run, option.name)}
                  onChange={(value) => setOption(i, option, value)}
                />
              ))}
            <Whereabouts walk={walks[i]} step={step} />
          </div>
        );
      })}
      <label class="add-run">
        <span>{say(pathsCatalogue.add)}</span>
        <select
          name="add-method"
          disabled={runs.length >= MOST_RUNS}
          title={say(pathsCatalogue.addHint)}
          value=""
          onChange={(event) => {
            const method = methodOf(event.currentTarget.value);
            event.currentTarget.value = '';
            if (method !== undefined) onRuns([...runs, runOf(method)]);
          }}
        >
          <option value="">…</option>
          {methods.map(({ key, label }) => (
            <option key={key} value={key}>
              {say(label)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
