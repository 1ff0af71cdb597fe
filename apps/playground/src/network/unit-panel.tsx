import { useMemo } from 'preact/hooks';
import { say } from '../i18n/language.ts';
import { networkCatalogue } from './catalogue.ts';
import { inkColor, Pixels } from './pixels.tsx';
import type { UnitReading } from './training.ts';

/** White at 0.5, blue above, vermilion below. */
const weightColor = (share: number): readonly [number, number, number] => {
  const [r, g, b] = share >= 0.5 ? [0, 114, 178] : [213, 94, 0];
  const strength = Math.min(1, Math.abs(share - 0.5) * 2);
  const mix = (channel: number): number => Math.round(255 + (channel - 255) * strength);
  return [mix(r), mix(g), mix(b)];
};

function Weights({ weights }: { weights: Float32Array }) {
  const shares = useMemo(() => {
    const most = weights.reduce((largest, w) => Math.max(largest, Math.abs(w)), 1e-12);
    return weights.map((w) => 0.5 + w / (2 * most));
  }, [weights]);
  return (
    <figure class="weights">
      <Pixels values={shares} columns={28} color={weightColor} label={say(networkCatalogue.weights)} />
      <figcaption>{say(networkCatalogue.weights)}</figcaption>
    </figure>
  );
}

interface Props {
  readonly unit: UnitReading;
  readonly title: string;
  /** Whether it gives the same for all images, so that none of them is liked. */
  readonly dead: boolean;
  readonly onClose: () => void;
}

/** One unit: its weights where they are an image, and the images for which it gives most. */
export function UnitPanel({ unit: { unit, weights, images }, title, dead, onClose }: Props) {
  const name = `${title}, ${say(networkCatalogue.unit)} ${unit + 1}`;
  return (
    <section class="unit-panel" aria-label={name}>
      <div class="layer-head">
        <strong aria-live="polite">{name}</strong>
        <button class="quiet" aria-label={say(networkCatalogue.close)} onClick={onClose}>
          ✕
        </button>
      </div>
      <div class="unit-parts">
        {weights !== undefined && <Weights weights={weights} />}
        <div>
          <p class="hint">{say(dead ? networkCatalogue.deadUnit : networkCatalogue.liked)}</p>
          {!dead && (
            <div class="liked">
              {images.map(({ pixels, label, value }, i) => (
                <figure key={i}>
                  <Pixels values={pixels} columns={28} color={inkColor} label={String(label)} />
                  <figcaption>{value.toPrecision(2)}</figcaption>
                </figure>
              ))}
            </div>
          )}
        </div>
      </div>
    </section>
  );
}
