import { experiments } from '../../index-node.ts';
import type { Language } from '../../text.ts';
import { commandLine } from '../command-line.ts';
import { languageOption } from '../language-option.ts';
import { printJson } from '../print-json.ts';
import { printTable } from '../print-table.ts';
import type { World } from '../world.ts';

interface Options {
  readonly json?: true;
  readonly language: Language;
}

/** `downhill list`: the experiments and their figures. */
export function execute(args: readonly string[], world: World): Promise<number> {
  const { json, language } = commandLine('downhill list', world)
    .description('The experiments, with the figures and the section of the chapter that they belong to.')
    .option('--json', 'one JSON document on standard output, with every option')
    .addOption(languageOption())
    .parse(args, { from: 'user' })
    .opts<Options>();
  if (json) {
    printJson(
      experiments.map(({ id, title, summary, figures, section, schema, quick }) => ({
        id,
        title: title[language],
        summary: summary[language],
        figures,
        section,
        options: Object.fromEntries(
          Object.entries(schema).map(([name, field]) => [name, { ...field, label: field.label[language] }]),
        ),
        quick,
      })),
      world,
    );
    return Promise.resolve(0);
  }
  const rows = experiments.map(({ id, title, figures, section }) => [
    id,
    figures.length === 0 ? `section ${section}` : `figure ${figures.join(', ')}`,
    title[language],
  ]);
  printTable(rows, world);
  return Promise.resolve(0);
}
