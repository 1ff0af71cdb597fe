import { signal } from '@preact/signals';

export interface Route {
  readonly page: string;
  readonly query: URLSearchParams;
}

const read = (): Route => {
  const [path = '', query = ''] = location.hash.replace(/^#\/?/, '').split('?');
  return { page: path, query: new URLSearchParams(query) };
};

/** The page and its state, which live in the address after `#/`. */
export const route = signal<Route>(read());

addEventListener('hashchange', () => (route.value = read()));

/** Writes the state of the page into its address without a new entry in the history. */
export function replaceQuery(page: string, query: URLSearchParams): void {
  const text = query.toString();
  history.replaceState(null, '', `#/${page}${text ? `?${text}` : ''}`);
}
