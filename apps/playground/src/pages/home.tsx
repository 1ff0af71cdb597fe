import { experiments } from '@downhill/experiments';
import { catalogue } from '../i18n/catalogue.ts';
import { say } from '../i18n/language.ts';
import { livePages } from './live-pages.ts';

/** The list of experiments: what each runs, its figures, and where it can be used. */
export function Home({ notice }: { notice?: string }) {
  return (
    <>
      <h1>downhill</h1>
      <p class="lead">{say(catalogue.tagline)}</p>
      {notice !== undefined && <p class="notice">{notice}</p>}
      <h2>{say(catalogue.experiments)}</h2>
      <ul class="cards">
        {experiments.map(({ id, title, summary, figures }) => (
          <li key={id}>
            <h2>{livePages.has(id) ? <a href={`#/${id}`}>{say(title)}</a> : say(title)}</h2>
            <p>{say(summary)}</p>
            <div class="meta">
              <span>
                {say(catalogue.figures)} {figures.join(', ')}
              </span>
              {livePages.has(id) ? (
                <span class="badge live">{say(catalogue.live)}</span>
              ) : (
                <code>downhill run {id}</code>
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
