import { optimizerPaths, racerKeys, racers, rateOf, type Path, type RacerKey } from '@downhill/experiments';
import { racerStyle } from '../charts/racer-style.ts';
import { catalogue } from '../i18n/catalogue.ts';
import { say } from '../i18n/language.ts';
import type { PathsConfig } from '../state/paths-state.ts';

interface Props {
  readonly config: PathsConfig;
  readonly paths: ReadonlyMap<RacerKey, Path>;
  readonly step: number;
  onChange(part: Partial<PathsConfig>): void;
}

const minus = (text: string): string => text.replaceAll('-', '−');

/** One row a method: shown or not, its learning rate, where it is now. */
export function RacerControls({ config, paths, step, onChange }: Props) {
  return (
    <fieldset>
      <legend class="visually-hidden">{say(catalogue.show)}</legend>
      {racerKeys.map((key) => {
        const field = optimizerPaths.schema[rateOf(key)];
        const name = say(racers[key].label);
        const lr = config[rateOf(key)];
        const path = paths.get(key);
        const at = Math.min(step, (path?.x.length ?? 1) - 1);
        const on = config.optimizers.includes(key);
        const set = (value: number): void => {
          if (value >= field.min && value <= field.max) onChange({ [rateOf(key)]: value });
        };
        const toggle = (): void => {
          const next = racerKeys.filter((k) => (k === key ? !on : config.optimizers.includes(k)));
          if (next.length > 0) onChange({ optimizers: next });
        };
        return (
          <div class="racer" key={key} style={{ '--swatch': racerStyle(key).color }}>
            <label class="name">
              <input type="checkbox" checked={on} onChange={toggle} />
              <span class="swatch" aria-hidden="true" />
              {name}
            </label>
            <input
              type="number"
              value={lr}
              min={field.min}
              max={field.max}
              step="any"
              aria-label={`${name}: ${say(catalogue.learningRate)}`}
              onChange={(event) => set(event.currentTarget.valueAsNumber)}
            />
            <input
              type="range"
              min={Math.log10(field.min)}
              max={Math.log10(field.max)}
              step={0.01}
              value={Math.log10(lr)}
              aria-label={`${name}: ${say(catalogue.learningRate)} (log)`}
              aria-valuetext={String(lr)}
              onInput={(event) => set(Number((10 ** event.currentTarget.valueAsNumber).toPrecision(3)))}
            />
            {on && path !== undefined && (
              <span class="value" style={{ gridColumn: '1 / -1' }}>
                {path.diverged !== undefined && at === path.x.length - 1
                  ? minus(path.diverged)
                  : minus(`(${path.x[at]!.toFixed(3)}, ${path.y[at]!.toFixed(3)})  f = ${path.f[at]!.toPrecision(3)}`)}
              </span>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
