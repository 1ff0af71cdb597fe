import type { SearchView } from './search-view.ts';

/** The same view, told only once of a trouble that is reported again and again, as by a server that is away. */
export function onceInARow(view: SearchView): SearchView {
  let last: string | undefined;
  return {
    show(worker, event) {
      const said = event.type === 'trouble' ? event.message : undefined;
      if (said !== undefined && said === last) return;
      last = said;
      view.show(worker, event);
    },
    stop: () => {
      view.stop();
    },
  };
}
