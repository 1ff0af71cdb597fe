import type { Text } from '@downhill/experiments';

/** What stands beside an experiment. Paragraphs are marked up as `build/render-prose.ts` says; it renders them. */
export interface Explanation {
  readonly paragraphs: readonly Text[];
}
