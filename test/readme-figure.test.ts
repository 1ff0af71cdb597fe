import { expect, it } from 'vitest';
import { renderSvg } from '../packages/experiments/src/figures/render-svg.ts';
import { runExperiment } from '../packages/experiments/src/index-node.ts';

/** After a change of the figure: `npm test -- --project repository readme-figure -u`. */
it('the figure of the README is what the project draws', async () => {
  const { figures } = await runExperiment('optimizer-paths', { workers: 0 });
  const figure = figures.find(({ id }) => id === '6-8');
  await expect(renderSvg(figure!, { language: 'en' })).toMatchFileSnapshot('../docs/images/6-8.svg');
});
