import type { Text } from '@downhill/experiments';

/** A line may be broken after an ordinary one. */
const UNBROKEN_HYPHEN = '\u2011';

const isNext = (one: string, next: string | undefined): boolean => {
  const [chapter, number] = one.split('-');
  return next === `${chapter}-${Number(number) + 1}`;
};

/** Consecutive figures, three or more as first and last. */
function runs(figures: readonly string[], to: string): string {
  const parts: string[][] = [];
  for (const figure of figures) {
    const last = parts.at(-1);
    if (last !== undefined && isNext(last.at(-1)!, figure)) last.push(figure);
    else parts.push([figure]);
  }
  return parts
    .map((part) => (part.length > 2 ? `${part[0]!}${to}${part.at(-1)!}` : part.join(', ')))
    .join(', ')
    .replaceAll('-', UNBROKEN_HYPHEN);
}

/** Where in the book an experiment belongs: `Section 6.2.2–6.2.3 · Figures 6-10 to 6-14`. */
export function sectionText({
  section,
  figures,
}: {
  readonly section: string;
  readonly figures: readonly string[];
}): Text {
  const some = figures.length > 0;
  return {
    en: `Section${section.includes('–') ? 's' : ''} ${section}${some ? ` · Figure${figures.length > 1 ? 's' : ''} ${runs(figures, '\u00a0to\u00a0')}` : ''}`,
    ko: `${section.replace('–', '~')}절${some ? ` · 그림 ${runs(figures, '~')}` : ''}`,
  };
}
