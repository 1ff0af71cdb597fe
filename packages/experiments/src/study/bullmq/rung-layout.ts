import type { Space } from '../distribution.ts';
import { lowestRung } from '../pruners/lowest-rung.ts';
import type { Study } from '../study.ts';

/** Where the rungs of a study are. */
export interface RungLayout {
  readonly minResource: number;
  readonly maxResource: number;
  readonly reductionFactor: number;
}

const layoutKey = 'downhill:rungs';

/**
 * The layout of a study's rungs: the one it was begun with, or else the one asked for, which is then kept with it.
 *
 * Conventions: η is 3, and the lowest rung that of {@link lowestRung}: one from which a trial of so many can come to the
 * top, at a twelfth of a trial or later.
 *
 * @throws RangeError when the study was begun with other rungs than those asked for.
 */
export function rungLayout<S extends Space>(
  study: Study<S>,
  maxResource: number,
  asked: { readonly minResource?: number; readonly reductionFactor?: number },
): RungLayout {
  const kept = study.storage.study(study.id).systemAttrs[layoutKey] as RungLayout | undefined;
  const { reductionFactor = kept?.reductionFactor ?? 3 } = asked;
  const usual = kept?.minResource ?? lowestRung(study.trials.length, maxResource, reductionFactor);
  const layout: RungLayout = { minResource: asked.minResource ?? usual, maxResource, reductionFactor };
  if (kept === undefined) study.storage.setStudySystemAttr(study.id, layoutKey, { ...layout });
  else if (describe(kept) !== describe(layout))
    throw new RangeError(
      `coordinateSearch: the study "${study.name}" was begun with ${describe(kept)}, asked for ${describe(layout)}`,
    );
  return layout;
}

const describe = ({ minResource, maxResource, reductionFactor }: RungLayout): string =>
  `rungs from ${minResource} to ${maxResource} by ${reductionFactor}`;
