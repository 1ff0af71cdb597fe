/**
 * Draws the pictures of the first page: `src/thumbnails/<page>-<theme>.svg`, those of experiments from a run each. Run it
 * when an experiment is new or its figure has changed; `node scripts/thumbnails.mjs [ids]`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createServer, defaultServerConditions } from 'vite';
import { drawNetwork, drawTrap } from './drawn-thumbnails.mjs';

/** Wider than it is shown: a figure has more panels in a row then. */
const WIDTH = 560;
/** Around the panels: half a line is wide enough to be seen whole. */
const RIM = 3;
/** Where `renderSvg` begins with the panels of a figure without heading. */
const MARGIN = 14;
/** Which figure stands for an experiment, where it is not the first with curves; how many of its panels, in a row. */
const chosen = {
  'optimizer-paths': { figure: '6-8', panels: 4 },
  'activation-histograms': { figure: '6-14', panels: 10, columns: 5, skip: 20 },
  'batch-norm-scales': { config: {}, panels: 16, columns: 4 },
  'hyperparameter-search': { panels: 16, columns: 4 },
  'weight-decay': { panels: 2 },
  dropout: { figure: '6-23', panels: 2 },
  'batch-norm': { figure: '6-18', panels: 1 },
};

const conditions = ['@downhill/source', ...defaultServerConditions];
const server = await createServer({
  root: fileURLToPath(new URL('..', import.meta.url)),
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true, include: [] },
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  resolve: { conditions },
  ssr: { noExternal: [/^@downhill\//], resolve: { conditions } },
});
const { experiments, layoutPanels, palettes, runExperiment, renderSvg } =
  await server.ssrLoadModule('@downhill/experiments');

/** A mark without words, and thin enough for a small picture. */
function bare(mark) {
  if (mark.kind === 'text' || mark.kind === 'rule') return [];
  const rest = { ...mark };
  delete rest.label;
  delete rest.markEvery;
  if (mark.kind !== 'line' || mark.x.length <= 160) return [rest];
  const every = Math.ceil(mark.x.length / 160);
  const thin = (values) => values.filter((_, i) => i % every === 0);
  return [{ ...rest, x: thin(mark.x), y: thin(mark.y) }];
}

function thumbnailOf(spec, { panels = 1, columns = 2, skip = 0 }) {
  const some = spec.panels.slice(skip, skip + panels);
  return {
    ...spec,
    columns: Math.min(columns, some.length),
    panels: some.map(({ x, y, marks, equalAspect }) => ({
      x: { ...(x.domain && { domain: x.domain }), ...(x.scale && { scale: x.scale }), ticks: [] },
      y: { ...(y.domain && { domain: y.domain }), ...(y.scale && { scale: y.scale }), ticks: [] },
      ...(equalAspect && { equalAspect }),
      marks: marks.flatMap(bare),
    })),
  };
}

/** The picture without what surrounds its panels in a report, and without words: it stands beside a title. */
function pictureOf(spec, theme) {
  const { panels } = layoutPanels(spec, 'en', WIDTH - 2 * MARGIN);
  const ends = panels.map(({ plot: { x, y, width, height } }) => [x, y, x + width, y + height]);
  const [left, top] = [0, 1].map((i) => Math.min(...ends.map((one) => one[i])) + MARGIN - RIM);
  const [right, bottom] = [2, 3].map((i) => Math.max(...ends.map((one) => one[i])) + MARGIN + RIM);
  const box = [left, top, right - left, bottom - top].map((value) => Math.round(value));
  return renderSvg(spec, { width: WIDTH, heading: false, theme })
    .replace(/<svg [^>]*>/, (tag) =>
      tag
        .replace(/ (?:role|aria-labelledby|lang)="[^"]*"/g, '')
        .replace(
          /width="\d+" height="\d+" viewBox="[^"]*"/,
          `width="${box[2]}" height="${box[3]}" viewBox="${box.join(' ')}"`,
        ),
    )
    .replace(/<(title|desc)[^>]*>[^<]*<\/\1>\n?/g, '');
}

const folder = fileURLToPath(new URL('../src/thumbnails', import.meta.url));
mkdirSync(folder, { recursive: true });
const wanted = process.argv.slice(2);
for (const experiment of experiments) {
  const { id, quick } = experiment;
  if (wanted.length > 0 && !wanted.includes(id)) continue;
  const options = chosen[id] ?? {};
  const { figures } = await runExperiment(id, { config: options.config ?? quick, seeds: [0] });
  const spec =
    figures.find((figure) => figure.id === options.figure) ??
    figures.find(({ panels }) =>
      panels.some(({ marks }) => marks.some(({ kind }) => kind === 'line' || kind === 'histogram')),
    );
  for (const theme of ['light', 'dark']) {
    const svg = pictureOf(thumbnailOf(spec, options), theme, WIDTH);
    writeFileSync(`${folder}/${id}-${theme}.svg`, svg);
  }
  console.log(id, spec.id);
}
for (const theme of ['light', 'dark']) {
  writeFileSync(`${folder}/own-network-${theme}.svg`, drawNetwork(palettes[theme]));
  writeFileSync(`${folder}/errata-${theme}.svg`, drawTrap(palettes[theme]));
}
await server.close();
