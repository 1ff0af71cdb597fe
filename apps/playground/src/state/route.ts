import { signal } from '@preact/signals';

export interface Route {
  readonly page: string;
  readonly query: URLSearchParams;
  /** Counts the addresses that were opened by a link or by hand; a page is made anew for each. */
  readonly visit: number;
}

function read(visit: number): Route {
  const [path = '', query = ''] = location.hash.replace(/^#\/?/, '').split('?');
  return { page: path, query: new URLSearchParams(query), visit };
}

/** The page and its state, which live in the address after `#/`. */
export const route = signal<Route>(read(0));

addEventListener('hashchange', () => {
  route.value = read(route.peek().visit + 1);
  scrollTo(0, 0);
});

/** The address of a page in a certain state. */
export function hashOf(page: string, query: URLSearchParams): string {
  // Commas, colons and slashes may stand in a fragment as they are, and links are read by people.
  const text = query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%2F', '/');
  return `#/${page}${text ? `?${text}` : ''}`;
}

/** Writes the state of the page into its address without a new entry in the history. */
export function replaceQuery(page: string, query: URLSearchParams): void {
  history.replaceState(null, '', hashOf(page, query));
}
