import { useSignal } from '@preact/signals';
import { say } from '../i18n/language.ts';
import { networkCatalogue } from './catalogue.ts';
import { queryOfSpec } from './link.ts';
import { networkPresets } from './network-presets.ts';
import type { NetworkSpec } from './network-spec.ts';

/** Networks worth training, in a row; the reason of the one that is chosen or pointed at stands below. */
export function PresetChips({ spec, onSpec }: { spec: NetworkSpec; onSpec: (spec: NetworkSpec) => void }) {
  const pointed = useSignal<string | undefined>(undefined);
  const query = queryOfSpec(spec).toString();
  const isChosen = (one: NetworkSpec): boolean => queryOfSpec(one).toString() === query;
  const told =
    networkPresets.find(({ key }) => key === pointed.value) ?? networkPresets.find((preset) => isChosen(preset.spec));
  return (
    <section class="chips" aria-labelledby="chips-title">
      <h2 id="chips-title">{say(networkCatalogue.presets)}</h2>
      <ul>
        {networkPresets.map(({ key, label, why, bad, spec: preset }) => (
          <li key={key} data-bad={bad}>
            <button
              data-preset={key}
              title={say(why)}
              aria-pressed={isChosen(preset)}
              onPointerEnter={() => (pointed.value = key)}
              onPointerLeave={() => (pointed.value = undefined)}
              onFocus={() => (pointed.value = key)}
              onBlur={() => (pointed.value = undefined)}
              onClick={() => onSpec(preset)}
            >
              {say(label)}
            </button>
          </li>
        ))}
      </ul>
      <p class="hint">{say(told?.why ?? networkCatalogue.ownSpec)}</p>
    </section>
  );
}
