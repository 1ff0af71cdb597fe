declare module 'virtual:overview' {
  import type { Text } from '@downhill/experiments';

  /** What the first page says of an experiment. Made when the app is built. */
  export interface Overview {
    readonly id: string;
    readonly title: Text;
    readonly summary: Text;
    readonly figures: readonly string[];
    readonly section: string;
  }
  export const overview: readonly Overview[];
}

declare module 'virtual:explanations' {
  import type { Text } from '@downhill/experiments';

  /** Paragraphs of HTML with their formulas laid out; by experiment. */
  export const explanations: Readonly<Record<string, () => Promise<{ readonly paragraphs: readonly Text[] }>>>;
}
