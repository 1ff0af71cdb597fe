import { catalogue } from '../i18n/catalogue.ts';
import { say } from '../i18n/language.ts';
import { traps } from '../errata/traps.ts';
import { WithCode } from './with-code.tsx';

/** The trap that belongs to an experiment, and the way to its demonstration. */
export function TrapNote({ experiment }: { experiment: string }) {
  const own = traps.filter(({ experiments }) => experiments.includes(experiment));
  if (own.length === 0) return null;
  return (
    <section class="trap">
      <h2>{say(own.length > 1 ? catalogue.traps : catalogue.trap)}</h2>
      <ul>
        {own.map(({ id, trouble, answer }) => (
          <li key={id}>
            <strong>
              <WithCode text={say(trouble)} />
            </strong>{' '}
            <WithCode text={say(answer)} /> <a href={`#/errata?trap=${id}`}>{say(catalogue.moreTraps)} →</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
