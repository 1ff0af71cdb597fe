import { useMemo } from 'preact/hooks';
import { say } from '../i18n/language.ts';
import { heightChannels } from '@downhill/experiments';
import { networkCatalogue } from './catalogue.ts';
import { columnsOf } from './columns-of.ts';
import { Pixels } from './pixels.tsx';
import type { Reading } from './training.ts';

function LayerImage({ name, values }: Reading['layers'][number]) {
  const [low, high] = useMemo(() => [Math.min(0, ...values), Math.max(1e-9, ...values)], [values]);
  const shares = useMemo(() => values.map((value) => (value - low) / (high - low)), [values, low, high]);
  const above = values.filter((value) => value > 0).length;
  const words = `${above} ${say(networkCatalogue.of)} ${values.length} ${say(networkCatalogue.unitsOn)}`;
  return (
    <figure>
      <Pixels values={shares} columns={columnsOf(values.length)} color={heightChannels} label={`${name}: ${words}`} />
      <figcaption>
        <strong>{name}</strong> {words}
        <span class="range">
          {low.toPrecision(2)} … {high.toPrecision(2)}
        </span>
      </figcaption>
    </figure>
  );
}

/** What the units of each hidden layer gave for the image, dark to bright. */
export function ActivationImages({ layers }: Pick<Reading, 'layers'>) {
  if (layers.length === 0) return null;
  return (
    <section>
      <h3>{say(networkCatalogue.activations)}</h3>
      <div class="activations">
        {layers.map((layer) => (
          <LayerImage key={layer.name} {...layer} />
        ))}
      </div>
    </section>
  );
}
