import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { overview } from 'virtual:overview';
import { askDemonstration } from '../errata/ask-demonstration.ts';
import type { Demonstration, Trap } from '../errata/trap.ts';
import { catalogue } from '../i18n/catalogue.ts';
import { say } from '../i18n/language.ts';
import { FigureView } from './figure-view.tsx';
import { WithCode } from './with-code.tsx';

const inBoth = (text: string) => ({ en: text, ko: text });

/** A trap; its demonstration is computed in a worker when it is opened. */
export function TrapCard({ trap, open }: { trap: Trap; open: boolean }) {
  const shown = useSignal(open);
  const found = useSignal<Demonstration | undefined>(undefined);
  const failure = useSignal<string | undefined>(undefined);
  useEffect(() => {
    if (!shown.value || found.peek() !== undefined) return undefined;
    const asked = askDemonstration(trap.id);
    asked.answer.then(
      (demonstration) => (found.value = demonstration),
      (error: unknown) => (failure.value = error instanceof Error ? error.message : String(error)),
    );
    return asked.stop;
  }, [shown.value]);
  return (
    <li id={`trap-${trap.id}`} class="panel">
      <h2>
        <WithCode text={say(trap.trouble)} />
      </h2>
      <p>
        <WithCode text={say(trap.answer)} />
      </p>
      <details open={open} onToggle={(event) => (shown.value = event.currentTarget.open)}>
        <summary>{say(catalogue.moreTraps)}</summary>
        {found.value === undefined && failure.value === undefined && <p class="hint">{say(catalogue.computing)}</p>}
        {failure.value !== undefined && (
          <p class="notice" role="alert">
            {failure.value}
          </p>
        )}
        {found.value !== undefined && (
          <div class="demonstration">
            {trap.shown !== undefined && <p class="hint">{say(trap.shown)}</p>}
            <dl>
              {found.value.facts.map(({ label, value, good }) => (
                <div key={label.en} data-good={good} data-long={value.length > 48}>
                  <dt>{say(label)}</dt>
                  <dd>{say(inBoth(value))}</dd>
                </div>
              ))}
            </dl>
            {found.value.figures?.map((spec) => (
              <figure key={spec.id}>
                <figcaption>{say(spec.title)}</figcaption>
                <FigureView spec={spec} />
              </figure>
            ))}
          </div>
        )}
      </details>
      {trap.experiments.length > 0 && (
        <p class="belongs">
          {trap.experiments.map((id) => (
            <a key={id} href={`#/${id}`}>
              {say(overview.find((one) => one.id === id)?.title ?? inBoth(id))}
            </a>
          ))}
        </p>
      )}
    </li>
  );
}
