import type { Mark } from '../spec.ts';

/** Whether a mark is the only one of its panel, whose axes and grid are then not drawn: it needs none, or brings its own. */
export const standsAlone = ({ kind }: Mark): boolean => kind === 'surface' || kind === 'diagram';
