import type { Language } from '../figures/spec.ts';

/** Where a figure stands in a report's folder: `figures/6-9.svg`, in Korean `figures/6-9.ko.svg`. */
export const figureFile = (id: string, kind: 'svg' | 'png', language: Language): string =>
  `figures/${id}${language === 'en' ? '' : `.${language}`}.${kind}`;

/** The same figure from one seed alone: `figures/seeds/6-9-seed-3.svg`. */
export const seedFigureFile = (id: string, seed: number, language: Language): string =>
  `figures/seeds/${id}-seed-${seed}${language === 'en' ? '' : `.${language}`}.svg`;
