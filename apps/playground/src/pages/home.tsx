import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { overview } from 'virtual:overview';
import { sectionText } from '../components/section-text.ts';
import { Thumbnail } from '../components/thumbnail.tsx';
import { catalogue } from '../i18n/catalogue.ts';
import { say } from '../i18n/language.ts';

/** Where somebody who has not read the chapter should begin, and why. */
const starts = [
  { page: 'optimizer-paths', text: catalogue.startPaths },
  { page: 'activation-histograms', text: catalogue.startHistograms },
  { page: 'optimizer-comparison', text: catalogue.startComparison },
  { page: 'own-network', text: catalogue.startNetwork },
] as const;

/** Pages that are no figure of the chapter. */
const beyond = [
  { page: 'own-network', title: catalogue.ownNetwork, summary: catalogue.networkSummary },
  { page: 'errata', title: catalogue.errata, summary: catalogue.errataSummary },
] as const;

/** What this is, where to start, and every experiment with a picture of its figure. */
export function Home({ notice }: { notice?: string }) {
  const preview = useSignal<{ readonly View: ComponentType } | undefined>(undefined);
  useEffect(() => {
    import('../paths/paths-preview.tsx').then(
      ({ PathsPreview }) => (preview.value = { View: PathsPreview }),
      () => undefined, // without it the page is whole, too
    );
  }, []);
  const View = preview.value?.View;
  return (
    <>
      {notice !== undefined && (
        <p class="notice" role="alert">
          {notice}
        </p>
      )}
      <section class="hero">
        <div class="opening">
          <div>
            <h1>{say(catalogue.tagline)}</h1>
            <p class="lead">{say(catalogue.intro)}</p>
          </div>
          {View === undefined ? <div class="waiting" /> : <View />}
        </div>
        <ol class="starts" aria-label={say(catalogue.startHere)}>
          {starts.map(({ page, text }, i) => (
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
            <p class="meta">{say(sectionText({ section, figures }))}</p>
          </li>
        ))}
      </ul>
      <h2>{say(catalogue.beyond)}</h2>
      <ul class="cards">
        {beyond.map(({ page, title, summary }) => (
          <li key={page}>
            <a href={`#/${page}`}>
              <Thumbnail id={page} />
              <h3>{say(title)}</h3>
            </a>
            <p>{say(summary)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
