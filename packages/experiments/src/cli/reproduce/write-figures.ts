import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConfigOf, Experiment, Schema } from '../../experiment.ts';
import { figureCsv } from '../../figures/figure-csv.ts';
import { renderSvg } from '../../figures/render-svg.ts';
import type { FigureSpec, Language } from '../../figures/spec.ts';
import { encodeJson } from '../../records/lossless-json.ts';
import { makeFolder } from '../../records/make-folder.ts';
import { figureFile, seedFigureFile } from '../../report/report-files.ts';
import { hasSeedFigures } from '../../report/seed-figures.ts';
import type { Result } from '../../runner/result.ts';

const languages: readonly Language[] = ['en', 'ko'];

/** Writes the figures of a result, as SVG in both languages, and their numbers as CSV and JSON. */
export function writeFigures(out: string, { figures }: Result): void {
  for (const name of ['figures', 'data']) makeFolder(join(out, name));
  for (const figure of figures) {
    for (const language of languages)
      writeFileSync(join(out, figureFile(figure.id, 'svg', language)), renderSvg(figure, { language }));
    writeFileSync(join(out, 'data', `${figure.id}.csv`), figureCsv(figure, 'en'));
    writeFileSync(join(out, 'data', `${figure.id}.json`), `${encodeJson(figure)}\n`);
  }
}

/** Writes the figures of each seed alone, for the report to show one instead of all. */
export function writeSeedFigures(out: string, experiment: Experiment, result: Result): void {
  if (!hasSeedFigures(result)) return;
  makeFolder(join(out, 'figures', 'seeds'));
  for (const seed of result.seeds) {
    const alone = experiment.figure(new Map([[seed, result.outputs.get(seed)!]]), result.config as ConfigOf<Schema>);
    for (const figure of alone)
      for (const language of languages)
        writeFileSync(
          join(out, seedFigureFile(figure.id, seed, language)),
          renderSvg(figure, { language, heading: false }),
        );
  }
}

/** Writes figures as PNG, in both languages; stops with the reason when they cannot be drawn. */
export async function writePngs(
  out: string,
  figures: readonly FigureSpec[],
  renderPng: (figure: FigureSpec, options: { readonly language: Language }) => Promise<Uint8Array>,
): Promise<void> {
  for (const figure of figures)
    for (const language of languages)
      writeFileSync(join(out, figureFile(figure.id, 'png', language)), await renderPng(figure, { language }));
}
