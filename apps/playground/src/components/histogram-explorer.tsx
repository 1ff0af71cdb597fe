import type { ConfigOf, Experiment, Schema } from '@downhill/experiments';
import { catalogue } from '../i18n/catalogue.ts';
import { say } from '../i18n/language.ts';
import { NumberControl } from './number-control.tsx';

interface Props {
  readonly experiment: Experiment;
  readonly config: ConfigOf<Schema>;
  readonly onChange: (part: { readonly combinations: readonly string[]; readonly std?: number }) => void;
}

const activations = [
  ['sigmoid', 'sigmoid'],
  ['tanh', 'tanh'],
  ['relu', 'ReLU'],
] as const;
const inits = ['std-1', 'std-0.01', 'xavier', 'he'] as const;
const initNames = { 'std-1': 'std 1', 'std-0.01': 'std 0.01', xavier: 'Xavier', he: 'He' } as const;

/** One activation with one kind of weights, by a click; or with a deviation of one's own, by a slider. */
export function HistogramExplorer({ experiment, config, onChange }: Props) {
  const chosen = config['combinations'] as readonly string[];
  const only = chosen.length === 1 ? chosen[0]! : undefined;
  const activation = activations.find(([key]) => only?.startsWith(`${key}-`) === true)?.[0];
  const init = activation === undefined ? undefined : only!.slice(activation.length + 1);
  const field = experiment.schema['std'];
  const choose = (a: string, i: string): void => onChange({ combinations: [`${a}-${i}`] });
  return (
    <div class="explorer">
      <div class="row">
        <span id="explorer-activation">{say(catalogue.activation)}</span>
        <div class="segmented" role="group" aria-labelledby="explorer-activation">
          {activations.map(([key, name]) => (
            <button key={key} aria-pressed={key === activation} onClick={() => choose(key, init ?? 'xavier')}>
              {name}
            </button>
          ))}
        </div>
      </div>
      <div class="row">
        <span id="explorer-init">{say(catalogue.initialWeights)}</span>
        <div class="segmented" role="group" aria-labelledby="explorer-init">
          {inits.map((key) => (
            <button key={key} aria-pressed={key === init} onClick={() => choose(activation ?? 'sigmoid', key)}>
              {initNames[key]}
            </button>
          ))}
        </div>
        {field?.kind === 'number' && (
          <NumberControl
            name="own-std"
            label={say(catalogue.ownStd)}
            field={{ min: field.min, max: field.max, scale: 'log' }}
            value={config['std'] as number}
            onChange={(std) => onChange({ combinations: [`${activation ?? 'sigmoid'}-std`], std })}
          />
        )}
      </div>
    </div>
  );
}
