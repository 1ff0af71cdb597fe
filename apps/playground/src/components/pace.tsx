import { type Signal, useSignal } from '@preact/signals';
import { catalogue } from '../i18n/catalogue.ts';
import { say } from '../i18n/language.ts';

interface Props {
  /** Moments a second to choose from; Infinity is as fast as the machine can. */
  readonly speeds: readonly number[];
  readonly speed: Signal<number>;
  /** The moments that can be run to; without `last` there is no end. */
  readonly first: number;
  readonly last?: number;
  readonly onRunTo: (moment: number) => void;
}

/** How fast a timeline plays, and how far. */
export function Pace({ speeds, speed, first, last, onRunTo }: Props) {
  const wanted = useSignal('');
  const submit = (event: Event): void => {
    event.preventDefault();
    const moment = Number(wanted.value);
    if (wanted.value === '' || !Number.isInteger(moment)) return;
    if (moment >= first && moment <= (last ?? Infinity)) onRunTo(moment);
  };
  return (
    <div class="pace">
      <label class="speed">
        {say(catalogue.speed)}
        <select
          name="speed"
          value={String(speed.value)}
          onChange={(event) => (speed.value = Number(event.currentTarget.value))}
        >
          {speeds.map((value) => (
            <option key={value} value={String(value)}>
              {value === Infinity ? say(catalogue.fastest) : `${value} / s`}
            </option>
          ))}
        </select>
      </label>
      <form class="run-to" onSubmit={submit}>
        <label>
          {say(catalogue.runTo)}
          <input
            type="number"
            name="run-to"
            min={first}
            max={last}
            step={1}
            value={wanted.value}
            onInput={(event) => (wanted.value = event.currentTarget.value)}
          />
        </label>
        <button type="submit">{say(catalogue.go)}</button>
      </form>
    </div>
  );
}
