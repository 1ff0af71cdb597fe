import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Text } from '@downhill/experiments';
import { NumberControl } from '../components/number-control.tsx';
import { say } from '../i18n/language.ts';
import { dropoutCatalogue as words } from './catalogue.ts';
import { DropoutPasses, testSignal } from './dropout-passes.ts';
import { droppable, hiddenSpans, NetworkDrawing } from './network-drawing.tsx';
import './dropout.css';

/** The passes so far: the last one, how many, and how many units all of them kept. */
interface Seen {
  readonly ratio: number;
  readonly source: DropoutPasses;
  readonly dropped: readonly boolean[];
  readonly passes: number;
  readonly kept: number;
}
const keptBy = (dropped: readonly boolean[]): number => dropped.filter((one) => !one).length;

function go({ ratio, source, ...seen }: Seen, count: number): Seen {
  let { dropped, passes, kept } = seen;
  for (let i = 0; i < count; i++) {
    dropped = source.next();
    passes += 1;
    kept += keptBy(dropped);
  }
  return { ratio, source, dropped, passes, kept };
}
const begin = (ratio: number): Seen =>
  go({ ratio, source: new DropoutPasses(droppable, ratio, 0), dropped: [], passes: 0, kept: 0 }, 1);

function Bar({ name, value, right }: { name: Text; value: number; right?: boolean | undefined }) {
  return (
    <li data-right={right}>
      <span>{say(name)}</span>
      <span class="track">
        <span style={{ inlineSize: `${Math.min(1, value) * 100}%` }} />
      </span>
      <b>
        {value.toFixed(2)} {right !== undefined && (right ? '✓' : '✗')}
      </b>
    </li>
  );
}

/** A network that loses units pass by pass, and what that means for the scale of its signal at test time. */
export function DropoutStepper({ ratio }: { ratio: number }) {
  const seen = useSignal(useMemo(() => begin(ratio), []));
  const atTest = useSignal(false);
  const { ratio: r, dropped, passes, kept } = seen.value;
  const test = useMemo(() => ({ book: testSignal(r, 'book'), deleted: testSignal(r, 'deleted') }), [r]);
  const more = (count: number): void => {
    atTest.value = false;
    seen.value = go(seen.peek(), count);
  };
  const mean = kept / (passes * droppable);
  const [first, second] = hiddenSpans.map(([from, to]) => dropped.slice(from, to).filter(Boolean).length);
  const label = say(atTest.value ? words.whole : words.passed)
    .replace('{n}', String(passes))
    .replace('{a}', String(first))
    .replace('{b}', String(second));
  return (
    <section class="stepper" aria-label={say(words.title)}>
      <h2>{say(words.title)}</h2>
      <p class="hint">{say(words.hint)}</p>
      <div class="passes">
        <div>
          <NetworkDrawing dropped={atTest.value ? [] : dropped} label={label} />
          <p class="hint" role="status">
            {label}
          </p>
        </div>
        <div class="side">
          <div class="segmented" role="group" aria-label={say(words.phase)}>
            {([false, true] as const).map((test) => (
              <button key={String(test)} aria-pressed={atTest.value === test} onClick={() => (atTest.value = test)}>
                {say(test ? words.test : words.training)}
              </button>
            ))}
          </div>
          <div class="row">
            <button data-action="next-pass" onClick={() => more(1)}>
              {say(words.next)}
            </button>
            <button data-action="more-passes" onClick={() => more(100)}>
              {say(words.hundred)}
            </button>
          </div>
          <NumberControl
            name="shown-ratio"
            label={say(words.ratio)}
            field={{ min: 0, max: 0.9 }}
            value={r}
            onChange={(value) => (seen.value = begin(value))}
          />
        </div>
      </div>
      <h3>{say(words.signal)}</h3>
      <ul class="signals">
        <Bar name={words.thisPass} value={keptBy(dropped) / droppable} />
        <Bar name={{ en: `${words.mean.en} (${passes})`, ko: `${words.mean.ko}(${passes}번)` }} value={mean} />
        <Bar name={words.book} value={test.book} right />
        <Bar name={words.deleted} value={test.deleted} right={r === 0.5} />
      </ul>
      <p class="hint">{say(words.lesson)}</p>
    </section>
  );
}
