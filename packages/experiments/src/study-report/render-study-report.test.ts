import { describe, expect, it } from 'vitest';
import { faultsOf } from '../report/testing/check-html.ts';
import { createStudy } from '../study/create-study.ts';
import { noPruner } from '../study/pruners/no-pruner.ts';
import { randomSampler } from '../study/samplers/random-sampler.ts';
import { renderStudyReport } from './render-study-report.ts';

async function page(trials: number) {
  const study = createStudy({ studyName: 'a <b>', sampler: randomSampler(), pruner: noPruner(), seed: 1 });
  if (trials > 0)
    await study.optimize(
      (trial) => {
        const x = trial.suggestFloat('x', { low: -1, high: 1 });
        if (trial.number === 1) throw new Error('x < 0 & "so on"');
        return x ** 2;
      },
      { trials },
    );
  return renderStudyReport({ name: study.name, direction: 'minimize', seed: study.seed, trials: study.trials }, 'ko');
}

describe('renderStudyReport', () => {
  it('is one page with its figures in both languages, that needs nothing from elsewhere', async () => {
    const html = await page(20);
    expect(faultsOf(html)).toEqual([]);
    expect(html.match(/<svg /g)!.length).toBe(2 * 4);
    expect(html).toContain('<title>a &lt;b&gt; · 탐색</title>');
    expect(html).not.toMatch(/(?:src|href)="(?!#)/);
    expect(html).toContain('<td>Error: x &lt; 0 &amp; &quot;so on&quot;</td>');
  });

  it('says so when no trial is complete', async () => {
    const html = await page(0);
    expect(faultsOf(html)).toEqual([]);
    expect(html).toContain('No trial is complete yet.');
    expect(html).not.toContain('<figure');
  });
});
