import { optimizers } from '@downhill/optimizers';
import { NumberControl } from '../components/number-control.tsx';
import { say } from '../i18n/language.ts';
import { networkCatalogue } from './catalogue.ts';
import type { NetworkSpec } from './network-spec.ts';

interface Props {
  readonly optimizer: string;
  readonly options: NetworkSpec['options'];
  readonly onOptions: (options: NetworkSpec['options']) => void;
}

/** What the words of the options may be, by optimizer and option. */
const words: Readonly<Record<string, readonly string[]>> = {
  'Adam convention': ['algorithm1', 'book'],
  'NAdam convention': ['dozat', 'pytorch1'],
};

/** Ranges of the numbers, by the name of the option. */
function rangeOf(name: string): { readonly min: number; readonly max: number; readonly scale?: 'log' } {
  if (name === 'eps') return { min: 1e-12, max: 1, scale: 'log' };
  if (['momentum', 'decay', 'beta1', 'beta2'].includes(name)) return { min: 0, max: 0.9999 };
  return { min: 0, max: 1 };
}

/** A control for every option that the optimizer has besides its learning rate. */
export function OptimizerOptions({ optimizer, options, onOptions }: Props) {
  const { lr: _, ...defaults } = optimizers.find(({ name }) => name === optimizer)!.defaults();
  const set = (name: string, value: number | boolean | string): void => {
    const { [name]: __, ...rest } = options;
    onOptions(value === defaults[name] ? rest : { ...rest, [name]: value });
  };
  const names = Object.keys(defaults);
  if (names.length === 0) return null;
  return (
    <details class="optimizer-options" open={Object.keys(options).length > 0}>
      <summary>{say(networkCatalogue.options)}</summary>
      {names.map((name) => {
        const value = options[name] ?? defaults[name]!;
        if (typeof value === 'number')
          return (
            <NumberControl
              key={name}
              name={name}
              label={name}
              field={{ ...rangeOf(name), default: defaults[name] as number }}
              value={value}
              onChange={(next) => set(name, next)}
            />
          );
        if (typeof value === 'boolean')
          return (
            <label key={name} class="check">
              <input
                type="checkbox"
                name={name}
                checked={value}
                onChange={(event) => set(name, event.currentTarget.checked)}
              />
              {name}
            </label>
          );
        return (
          <label key={name} class="choice">
            {name}
            <select name={name} value={value} onChange={(event) => set(name, event.currentTarget.value)}>
              {(words[`${optimizer} ${name}`] ?? [value]).map((word) => (
                <option key={word} value={word}>
                  {word}
                </option>
              ))}
            </select>
          </label>
        );
      })}
    </details>
  );
}
