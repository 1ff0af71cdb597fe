import type { FigureSpec, RuleMark } from '@downhill/experiments';
import type { RateChange } from '../run/rate-change.ts';

/** The figure with a rule where the learning rates were changed; in panels whose x counts what moments count. */
export function withRateMarks(spec: FigureSpec, changes: readonly RateChange[], shown: number): FigureSpec {
  const marks = changes
    .filter(({ at }) => at <= shown)
    .map(({ at, factor }): RuleMark => ({
      kind: 'rule',
      axis: 'x',
      at,
      label: { en: `rate × ${factor}`, ko: `학습률 × ${factor}` },
    }));
  if (marks.length === 0) return spec;
  return {
    ...spec,
    panels: spec.panels.map((panel) =>
      panel.marks.some(({ kind }) => kind === 'line') ? { ...panel, marks: [...panel.marks, ...marks] } : panel,
    ),
  };
}
