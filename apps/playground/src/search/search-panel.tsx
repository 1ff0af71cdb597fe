import { useSignal } from '@preact/signals';
import { readable } from '../charts/read-out.ts';
import { catalogue } from '../i18n/catalogue.ts';
import { percent, say } from '../i18n/language.ts';
import { trialsOf, type TrialPoint } from '../live/trials.ts';
import type { Run } from '../run/run.ts';
import { searchCatalogue } from './catalogue.ts';
import { isWhole, wholeAxis } from './move-brush.ts';
import { ParallelCoordinates } from './parallel-coordinates.tsx';
import { shareOf, spanOf, valueAt, type Quantity, type SearchAxis, type Span } from './search-axis.ts';
import { TrialTable } from './trial-table.tsx';
import './search.css';

interface Props {
  readonly run: Run;
  /** Searches again in the ranges that were brushed. */
  readonly onNarrow: (part: Readonly<Record<string, number>>) => void;
}

const names = {
  lr: catalogue.lrAxis,
  weightDecay: catalogue.lambdaAxis,
  train: catalogue.trainAxis,
  validation: catalogue.validationAxis,
} as const satisfies Record<Quantity, unknown>;

/** Places of a handle along its axis. */
const PLACES = 100;

function axesOf(trials: readonly TrialPoint[], config: Run['config']): SearchAxis[] {
  const searched = (key: 'lr' | 'weightDecay'): SearchAxis => {
    const range = [config[`${key}From`] as number, config[`${key}To`] as number] as const;
    const values = trials.map((trial) => trial[key]);
    return { key, log: true, span: spanOf(values, range) };
  };
  const accuracy = (key: 'train' | 'validation'): SearchAxis => ({ key, log: false, span: [0, 1] });
  return [searched('lr'), searched('weightDecay'), accuracy('train'), accuracy('validation')];
}

/** Parallel coordinates of the finished trials, with a brush on each axis. */
export function SearchPanel({ run, onNarrow }: Props) {
  const brushes = useSignal<Readonly<Partial<Record<Quantity, Span>>>>({});
  const readId = useSignal<string | undefined>(undefined);
  // The histories are no signals; their version is.
  const trials = run.version.value >= 0 && run.cursor.value >= 0 ? trialsOf(run) : [];
  if (trials.length < 2) return null;
  const axes = axesOf(trials, run.config);
  const brushOf = (key: Quantity): Span => brushes.value[key] ?? wholeAxis;
  const isInside = (trial: TrialPoint): boolean =>
    axes.every((axis) => {
      const [share, [low, high]] = [shareOf(trial[axis.key], axis), brushOf(axis.key)];
      return isWhole([low, high]) || (share >= low - 1e-9 && share <= high + 1e-9);
    });
  const setBrush = (key: Quantity, brush: Span): void => void (brushes.value = { ...brushes.peek(), [key]: brush });
  const inside = trials.filter(isInside);
  const ranked = trials.toSorted((a, b) => b.validation - a.validation);
  const read = trials.find(({ id }) => id === readId.value);
  const scores = inside.map(({ validation }) => validation);
  const narrow = (): void => {
    const range = (key: 'lr' | 'weightDecay'): Span => {
      const axis = axes.find((one) => one.key === key)!;
      const kept = inside.map((trial) => trial[key]);
      // What was brushed on the other axes narrows this one too: the range of the trials that are left.
      const ends: Span =
        isWhole(brushOf(key)) && kept.length > 1
          ? [Math.min(...kept), Math.max(...kept)]
          : [valueAt(brushOf(key)[0], axis), valueAt(brushOf(key)[1], axis)];
      return [Number(ends[0].toPrecision(3)), Number(ends[1].toPrecision(3))];
    };
    const [lr, weightDecay] = [range('lr'), range('weightDecay')];
    brushes.value = {};
    onNarrow({ lrFrom: lr[0], lrTo: lr[1], weightDecayFrom: weightDecay[0], weightDecayTo: weightDecay[1] });
  };
  return (
    <section class="search" aria-label={say(catalogue.search)}>
      <h2>{say(catalogue.search)}</h2>
      <p class="hint">{say(searchCatalogue.hint)}</p>
      <div class="axis-names" aria-hidden="true">
        {axes.map(({ key }) => (
          <span key={key}>{say(names[key])}</span>
        ))}
      </div>
      <ParallelCoordinates
        trials={trials}
        axes={axes}
        brushes={brushes.value}
        isInside={isInside}
        read={read}
        onRead={(trial) => (readId.value = trial?.id)}
        onBrush={setBrush}
      />
      <p class="read-out" aria-live="polite">
        {read === undefined ? (
          <span class="hint">{say(searchCatalogue.readHint)}</span>
        ) : (
          <>
            <strong>
              {say(searchCatalogue.rank)} {ranked.indexOf(read) + 1}
            </strong>
            {axes.map(({ key, log }) => (
              <span key={key}>
                {say(names[key])} {log ? readable(read[key]) : percent(read[key])}
              </span>
            ))}
          </>
        )}
      </p>
      <div class="brushes">
        {axes.map((axis) => (
          <fieldset key={axis.key}>
            <legend>{say(names[axis.key])}</legend>
            {([0, 1] as const).map((end) => {
              const brush = brushOf(axis.key);
              const at = valueAt(brush[end], axis);
              const value = axis.log ? readable(Number(at.toPrecision(3))) : percent(at);
              const label = say(end === 0 ? catalogue.lowest : catalogue.highest);
              return (
                <label key={end}>
                  <span>
                    {label} {value}
                  </span>
                  <input
                    type="range"
                    min={0}
                    max={PLACES}
                    value={Math.round(brush[end] * PLACES)}
                    aria-label={`${say(names[axis.key])}: ${label}`}
                    aria-valuetext={value}
                    onInput={(event) => {
                      const share = event.currentTarget.valueAsNumber / PLACES;
                      setBrush(
                        axis.key,
                        end === 0 ? [Math.min(share, brush[1]), brush[1]] : [brush[0], Math.max(share, brush[0])],
                      );
                    }}
                  />
                </label>
              );
            })}
          </fieldset>
        ))}
      </div>
      <p class="row">
        <button class="primary" data-action="narrow" disabled={inside.length === 0} onClick={narrow}>
          {say(catalogue.searchHere)}
        </button>
        <button
          data-action="clear-brushes"
          disabled={axes.every(({ key }) => isWhole(brushOf(key)))}
          onClick={() => (brushes.value = {})}
        >
          {say(searchCatalogue.noRange)}
        </button>
        <output>
          {inside.length} / {trials.length} {say(catalogue.searchKept)}
          {scores.length > 0 && (
            <>
              {' · '}
              {say(names.validation)}: {say(searchCatalogue.best)} {percent(Math.max(...scores))},{' '}
              {say(searchCatalogue.mean)} {percent(scores.reduce((sum, one) => sum + one, 0) / scores.length)}
            </>
          )}
        </output>
      </p>
      <TrialTable run={run} trials={inside} />
    </section>
  );
}
