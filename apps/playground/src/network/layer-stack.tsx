import { activationLayers } from '@downhill/layers';
import { NumberControl } from '../components/number-control.tsx';
import { say } from '../i18n/language.ts';
import { activationNames } from './activation-names.ts';
import { networkCatalogue } from './catalogue.ts';
import { MOST_LAYERS, MOST_UNITS, type HiddenLayer } from './network-spec.ts';

interface Props {
  readonly hidden: readonly HiddenLayer[];
  readonly onHidden: (hidden: readonly HiddenLayer[]) => void;
}

const activations = [...Object.keys(activationLayers), 'none'] as HiddenLayer['activation'][];

/** The hidden layers from the input to the output; each can be changed, moved and removed. */
export function LayerStack({ hidden, onHidden }: Props) {
  const change = (index: number, part: Partial<HiddenLayer>): void =>
    onHidden(hidden.map((layer, i) => (i === index ? { ...layer, ...part } : layer)));
  const swap = (index: number, other: number): void => {
    const next = [...hidden];
    [next[index], next[other]] = [next[other]!, next[index]!];
    onHidden(next);
  };
  const last = hidden.at(-1) ?? { units: 100, batchNorm: false, activation: 'relu', dropout: 0 };
  return (
    <ol class="layer-stack">
      <li class="end">{say(networkCatalogue.input)}</li>
      {hidden.map((layer, i) => {
        const name = `${say(networkCatalogue.hidden)} ${i + 1}`;
        return (
          <li key={i} class="layer" data-layer={i}>
            <div class="layer-head">
              <strong>{name}</strong>
              <span>
                <button
                  class="quiet"
                  disabled={i === 0}
                  aria-label={`${say(networkCatalogue.moveUp)}: ${name}`}
                  onClick={() => swap(i, i - 1)}
                >
                  ↑
                </button>
                <button
                  class="quiet"
                  disabled={i === hidden.length - 1}
                  aria-label={`${say(networkCatalogue.moveDown)}: ${name}`}
                  onClick={() => swap(i, i + 1)}
                >
                  ↓
                </button>
                <button
                  class="quiet"
                  aria-label={`${say(networkCatalogue.removeLayer)}: ${name}`}
                  onClick={() => onHidden(hidden.filter((_, k) => k !== i))}
                >
                  ✕
                </button>
              </span>
            </div>
            <NumberControl
              name={`units-${i}`}
              label={say(networkCatalogue.units)}
              field={{ min: 1, max: MOST_UNITS, integer: true, scale: 'log' }}
              value={layer.units}
              onChange={(units) => change(i, { units })}
            />
            <div class="layer-row">
              <label>
                <span class="visually-hidden">
                  {name}: {say(networkCatalogue.activation)}
                </span>
                <select
                  name={`activation-${i}`}
                  value={layer.activation}
                  onChange={(event) =>
                    change(i, { activation: event.currentTarget.value as HiddenLayer['activation'] })
                  }
                >
                  {activations.map((key) => (
                    <option key={key} value={key}>
                      {say(activationNames[key])}
                    </option>
                  ))}
                </select>
              </label>
              <label class="check">
                <input
                  type="checkbox"
                  name={`batch-norm-${i}`}
                  checked={layer.batchNorm}
                  onChange={(event) => change(i, { batchNorm: event.currentTarget.checked })}
                />
                {say(networkCatalogue.batchNorm)}
              </label>
            </div>
            <NumberControl
              name={`dropout-${i}`}
              label={say(networkCatalogue.dropout)}
              field={{ min: 0, max: 0.95 }}
              value={layer.dropout}
              onChange={(dropout) => change(i, { dropout })}
            />
          </li>
        );
      })}
      <li>
        <button
          data-action="add-layer"
          disabled={hidden.length >= MOST_LAYERS}
          onClick={() => onHidden([...hidden, { ...last }])}
        >
          + {say(networkCatalogue.addLayer)}
        </button>
      </li>
      <li class="end">{say(networkCatalogue.output)}</li>
    </ol>
  );
}
