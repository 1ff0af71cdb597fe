import type { FigureSpec, LineMark } from '@downhill/experiments';
import { networkCatalogue } from './catalogue.ts';
import type { Course } from './network-session.ts';

/** More points than a plot has pixels tell nothing. */
const MOST_POINTS = 240;

/** The means of consecutive losses, as many as fit, and the updates they stand for. */
export function thinned(losses: readonly number[]): { readonly x: number[]; readonly y: number[] } {
  const every = Math.max(1, Math.ceil(losses.length / MOST_POINTS));
  const [x, y]: [number[], number[]] = [[], []];
  for (let from = 0; from < losses.length; from += every) {
    const part = losses.slice(from, from + every);
    x.push(from + (part.length + 1) / 2);
    y.push(part.reduce((sum, loss) => sum + loss, 0) / part.length);
  }
  return { x, y };
}

/** The course of a training as a figure: losses beside accuracies. */
export function curvesFigure({ losses, glances, total }: Course): FigureSpec {
  const x = { label: networkCatalogue.update, domain: [0, Math.max(1, total)] as const };
  const line = (series: 'train' | 'validation', label: LineMark['label']): LineMark => ({
    kind: 'line',
    series,
    ...(label === undefined ? {} : { label }),
    x: glances.map(({ step }) => step),
    y: glances.map((glance) => glance[series]),
  });
  return {
    id: 'own-network',
    title: networkCatalogue.curves,
    caption: networkCatalogue.curvesCaption,
    columns: 2,
    panels: [
      {
        title: networkCatalogue.loss,
        x,
        y: {},
        marks: [{ kind: 'line', series: 'train', ...thinned(losses) }],
      },
      {
        title: networkCatalogue.accuracy,
        x,
        y: { domain: [0, 1] },
        legend: 'bottom-right',
        marks: [line('train', networkCatalogue.training), line('validation', networkCatalogue.validation)],
      },
    ],
  };
}
