import { catalogue } from '../i18n/catalogue.ts';
import { say } from '../i18n/language.ts';
import type { Run } from '../run/run.ts';

/** Multiplies every learning rate from now on; the curves get a mark where that happens. */
export function RateSteering({ run }: { run: Run }) {
  const factor = run.rateChanges.value.at(-1)?.factor ?? 1;
  const place = Math.round(Math.log10(factor) * 10);
  return (
    <div class="steering">
      <label>
        {say(catalogue.rateFactor)}
        <input
          type="range"
          name="rate-factor"
          min={-20}
          max={20}
          step={1}
          value={place}
          aria-valuetext={`× ${factor}`}
          disabled={run.status.value === 'finished'}
          onChange={(event) =>
            run.setRateFactor(Number((10 ** (event.currentTarget.valueAsNumber / 10)).toPrecision(3)))
          }
        />
      </label>
      <output>× {factor}</output>
      {run.rateChanges.value.length > 0 && <span class="hint">{say(catalogue.rateChanged)}</span>}
    </div>
  );
}
