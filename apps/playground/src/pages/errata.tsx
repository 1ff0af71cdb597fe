import { useEffect } from 'preact/hooks';
import { TrapCard } from '../components/trap-card.tsx';
import { traps } from '../errata/traps.ts';
import { catalogue } from '../i18n/catalogue.ts';
import { say } from '../i18n/language.ts';
import { route } from '../state/route.ts';
import './errata.css';

/** Where readers of the chapter get hurt; each trap with a demonstration that runs when it is opened. */
export function Errata() {
  const wanted = route.value.query.get('trap');
  useEffect(() => {
    if (wanted !== null) document.getElementById(`trap-${wanted}`)?.scrollIntoView();
  }, [wanted]);
  return (
    <article class="errata">
      <p class="crumbs">
        <a href="#/">← {say(catalogue.back)}</a>
      </p>
      <h1>{say(catalogue.errataTitle)}</h1>
      <p class="lead">{say(catalogue.errataLead)}</p>
      <ol class="traps">
        {traps.map((trap) => (
          <TrapCard key={trap.id} trap={trap} open={trap.id === wanted} />
        ))}
      </ol>
    </article>
  );
}
