import { describe, expect, it } from 'vitest';
import { createStudy } from '../create-study.ts';
import { rungLayout } from './rung-layout.ts';

function waiting(trials: number) {
  const study = createStudy({ studyName: 'digits' });
  for (let i = 0; i < trials; i++) study.enqueueTrial();
  return study;
}

describe('rungLayout', () => {
  it('goes by thirds, from a rung that leads to the top', () => {
    const lowest = (trials: number, maxResource: number) => rungLayout(waiting(trials), maxResource, {}).minResource;
    expect([2, 3, 9, 40].map((trials) => lowest(trials, 64))).toEqual([64, 22, 8, 5]);
    expect(lowest(40, 50)).toBe(4);
    expect(lowest(64, 2)).toBe(1);
  });

  it('stays as it is when there are more trials later on', () => {
    const study = waiting(4);
    const layout = rungLayout(study, 64, { reductionFactor: 2 });
    expect(layout).toEqual({ minResource: 16, maxResource: 64, reductionFactor: 2 });
    for (let i = 0; i < 60; i++) study.enqueueTrial();
    expect(rungLayout(study, 64, {})).toEqual(layout);
    expect(() => rungLayout(study, 64, { minResource: 1 })).toThrow(
      new RangeError(
        'coordinateSearch: the study "digits" was begun with rungs from 16 to 64 by 2, asked for rungs from 1 to 64 by 2',
      ),
    );
  });
});
