import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Comparison } from '../../compare/compare-results.ts';
import { figureCsv } from '../../figures/figure-csv.ts';
import { renderSvg } from '../../figures/render-svg.ts';
import { encodeJson } from '../../records/lossless-json.ts';
import { makeFolder } from '../../records/make-folder.ts';
import { isWritingError } from '../../records/writing-error.ts';
import { UsageError } from '../usage-error.ts';

/**
 * Writes a comparison into a folder: `comparison.json`, and each figure as SVG in both languages and as CSV.
 *
 * @throws UsageError when it cannot be written.
 */
export function writeComparison(folder: string, comparison: Comparison): void {
  try {
    makeFolder(folder);
    writeFileSync(join(folder, 'comparison.json'), `${encodeJson(comparison)}\n`);
    for (const figure of comparison.figures) {
      writeFileSync(join(folder, `${figure.id}.svg`), renderSvg(figure, { language: 'en' }));
      writeFileSync(join(folder, `${figure.id}.ko.svg`), renderSvg(figure, { language: 'ko' }));
      writeFileSync(join(folder, `${figure.id}.csv`), figureCsv(figure, 'en'));
    }
  } catch (error) {
    if (!isWritingError(error)) throw error;
    throw new UsageError(`--out: cannot write to ${folder} (${error.code}); choose another folder`);
  }
}
