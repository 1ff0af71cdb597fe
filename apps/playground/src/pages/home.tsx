import { overview } from 'virtual:overview';
import { Thumbnail } from '../components/thumbnail.tsx';
import { catalogue } from '../i18n/catalogue.ts';
import { say } from '../i18n/language.ts';

/** Where somebody who has not read the chapter should begin, and why. */
const starts = [
  { page: 'optimizer-paths', text: catalogue.startPaths },
  { page: 'activation-histograms', text: catalogue.startHistograms },
  { page: 'optimizer-comparison', text: catalogue.startComparison },
] as const;

/** What this is, where to start, and every experiment with a picture of its figure. */
export function Home({ notice }: { notice?: string }) {
  return (
    <>
      {notice !== undefined && (
        <p class="notice" role="alert">
          {notice}
        </p>
      )}
      <section class="hero">
        <h1>{say(catalogue.tagline)}</h1>
        <p class="lead">{say(catalogue.intro)}</p>
        <ol class="starts" aria-label={say(catalogue.startHere)}>
          {starts
            .filter(({ page }) => overview.some(({ id }) => id === page))
            .map(({ page, text }, i) => (
              <li key={page}>
                <a href={`#/${page}`}>
                  <span class="number" aria-hidden="true">
                    {i + 1}
                  </span>
                  {say(text)}
                </a>
              </li>
            ))}
        </ol>
      </section>
      <h2>{say(catalogue.experiments)}</h2>
      <ul class="cards">
        {overview.map(({ id, title, summary, figures, section }) => (
          <li key={id}>
            <a href={`#/${id}`}>
              <Thumbnail id={id} />
              <h3>{say(title)}</h3>
            </a>
            <p>{say(summary)}</p>
            <p class="meta">
              {section}
              {figures.length > 0 && ` · ${say(catalogue.figures)} ${figures.join(', ')}`}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
