import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { overview } from 'virtual:overview';
import type { Text } from '@downhill/experiments';
import { catalogue } from '../i18n/catalogue.ts';
import { say } from '../i18n/language.ts';
import { Home } from '../pages/home.tsx';
import { pageOf } from '../pages/routes.ts';
import { route } from '../state/route.ts';

/** What a page is called, in the tab and in the history. */
function titleOf(page: string): Text | undefined {
  if (page === 'own-network') return catalogue.ownNetwork;
  if (page === 'errata') return catalogue.errata;
  return overview.find(({ id }) => id === page)?.title;
}

/** The page of the address. Its code is fetched when it is first opened; links within a page do not open it anew. */
export function PageOf() {
  const { page, visit } = route.value;
  const opened = useSignal<{ readonly page: string; readonly visit: number; readonly View: ComponentType } | undefined>(
    undefined,
  );
  const failure = useSignal<string | undefined>(undefined);
  useEffect(() => {
    failure.value = undefined;
    let wanted = true;
    pageOf(page)?.().then(
      (View) => {
        if (wanted) opened.value = { page, visit, View };
      },
      (error: unknown) => {
        if (wanted) failure.value = error instanceof Error ? error.message : String(error);
      },
    );
    return () => {
      wanted = false;
    };
  }, [page, visit]);
  const title = titleOf(page);
  const name = title === undefined ? 'downhill' : `${say(title)} · downhill`;
  useEffect(() => {
    document.title = name;
  }, [name]);
  useEffect(() => {
    // Who came by a link goes on reading here; who has just arrived begins at the top.
    if (visit > 0) document.getElementById('main')?.focus({ preventScroll: true });
  }, [visit]);

  if (page === '') return <Home />;
  if (pageOf(page) === undefined) return <Home notice={say(catalogue.notFound)} />;
  if (failure.value !== undefined)
    return (
      <p class="notice" role="alert">
        {say(catalogue.pageNotLoaded)} <code>{failure.value}</code>
      </p>
    );
  const now = opened.value;
  if (now?.page !== page || now.visit !== visit)
    return (
      <p class="loading" role="status">
        {say(catalogue.opening)}
      </p>
    );
  const { View } = now;
  return <View key={`${page} ${visit}`} />;
}
