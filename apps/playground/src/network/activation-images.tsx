import { heightChannels } from '@downhill/experiments';
import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { say } from '../i18n/language.ts';
import { activationNames } from './activation-names.ts';
import { networkCatalogue } from './catalogue.ts';
import { columnsOf } from './columns-of.ts';
import type { HiddenLayer } from './network-spec.ts';
import { Pixels } from './pixels.tsx';
import type { LayerReading, Reading } from './training.ts';

interface ImageProps extends LayerReading {
  readonly title: string;
  /** The unit that is looked at. */
  readonly chosen: number | undefined;
  readonly onChoose: (unit: number) => void;
}

function LayerImage({ title, values, dead, chosen, onChoose }: ImageProps) {
  const hovered = useSignal<number | undefined>(undefined);
  const [low, high] = useMemo(() => [Math.min(0, ...values), Math.max(1e-9, ...values)], [values]);
  const shares = useMemo(() => values.map((value) => (value - low) / (high - low)), [values, low, high]);
  const columns = columnsOf(values.length);
  const rows = Math.ceil(values.length / columns);
  const above = values.filter((value) => value > 0).length;
  const lost = dead.reduce((sum, one) => sum + one, 0);
  const words = say(networkCatalogue.unitsOn).replace('{n}', String(above)).replace('{all}', String(values.length));
  const deadWords = lost === 0 ? '' : say(networkCatalogue.deadUnits).replace('{n}', String(lost));
  const unitAt = (event: PointerEvent & { readonly currentTarget: HTMLElement }): number | undefined => {
    const box = event.currentTarget.getBoundingClientRect();
    const [x, y] = [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
    const unit = Math.floor(Math.min(0.999, y) * rows) * columns + Math.floor(Math.min(0.999, x) * columns);
    return unit >= 0 && unit < values.length ? unit : undefined;
  };
  const key = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns, Enter: 0, ' ': 0 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = chosen === undefined ? 0 : chosen + by;
    if (next >= 0 && next < values.length) onChoose(next);
  };
  const shown = hovered.value ?? chosen;
  const place = (unit: number) => ({ x: unit % columns, y: Math.floor(unit / columns) });
  return (
    <figure>
      <figcaption>
        <strong>{title}</strong>
      </figcaption>
      <div
        class="units"
        tabIndex={0}
        role="img"
        aria-label={`${title}: ${words}. ${deadWords} ${say(networkCatalogue.unitKeys)}`}
        onPointerMove={(event) => (hovered.value = unitAt(event))}
        onPointerLeave={() => (hovered.value = undefined)}
        onPointerDown={(event) => {
          const unit = unitAt(event);
          if (unit !== undefined) onChoose(unit);
        }}
        onKeyDown={key}
      >
        <Pixels values={shares} columns={columns} color={heightChannels} label={`${title}: ${words}`} />
        <svg viewBox={`0 0 ${columns} ${rows}`} aria-hidden="true">
          {Array.from(dead, (one, unit) => ({ one, unit, ...place(unit) }))
            .filter(({ one }) => one === 1)
            .map(({ unit, x, y }) => (
              <path key={unit} class="dead" d={`M${x + 0.3} ${y + 0.3}l.4 .4m-.4 0l.4 -.4`} />
            ))}
          {shown !== undefined && <rect class="at" {...place(shown)} width={1} height={1} />}
        </svg>
      </div>
      <figcaption>
        {words}
        {lost > 0 && <span class="lost">{deadWords}</span>}
        <span class="range">
          {shown === undefined
            ? `${low.toPrecision(2)} … ${high.toPrecision(2)}`
            : `${say(networkCatalogue.unit)} ${shown + 1}: ${values[shown]!.toPrecision(3)}${dead[shown] === 1 ? ` (${say(networkCatalogue.dead)})` : ''}`}
        </span>
      </figcaption>
    </figure>
  );
}

interface Props extends Pick<Reading, 'layers'> {
  /** Of the network that reads. */
  readonly hidden: readonly HiddenLayer[];
  readonly chosen: { readonly layer: number; readonly unit: number } | undefined;
  readonly onChoose: (place: { readonly layer: number; readonly unit: number }) => void;
}

/** What hidden layers are called that have an activation function, in their order. */
export const layerTitles = (hidden: readonly HiddenLayer[]): string[] =>
  hidden.flatMap(({ activation }, i) =>
    activation === 'none' ? [] : [`${say(networkCatalogue.hidden)} ${i + 1} · ${say(activationNames[activation])}`],
  );

/** What the units of each hidden layer gave for the image, dark to bright; those that always give the same are crossed. */
export function ActivationImages({ layers, hidden, chosen, onChoose }: Props) {
  if (layers.length === 0) return null;
  const titles = layerTitles(hidden);
  return (
    <section>
      <h3>{say(networkCatalogue.activations)}</h3>
      <p class="hint">{say(networkCatalogue.activationsHint)}</p>
      <div class="activations">
        {layers.map((layer, i) => (
          <LayerImage
            key={layer.name}
            {...layer}
            title={titles[i] ?? layer.name}
            chosen={chosen?.layer === i ? chosen.unit : undefined}
            onChoose={(unit) => onChoose({ layer: i, unit })}
          />
        ))}
      </div>
    </section>
  );
}
