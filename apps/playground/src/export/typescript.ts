import type { ConfigOf, Experiment, Schema } from '@downhill/experiments';
import type { ExperimentState } from '../state/experiment-state.ts';

const literal = (value: unknown): string =>
  Array.isArray(value)
    ? `[${value.map(literal).join(', ')}]`
    : typeof value === 'string'
      ? `'${value}'`
      : String(value);

/** What differs from the book, as an object literal. */
export function configLiteral(schema: Schema, config: ConfigOf<Schema>): string {
  const changed = Object.entries(config).filter(([name, value]) => String(value) !== String(schema[name]!.default));
  return `{ ${changed.map(([name, value]) => `${name}: ${literal(value)}`).join(', ')} }`.replace('{  }', '{}');
}

/** A program that does what the page does, with the published packages. */
export function typeScriptOf(experiment: Experiment, { config, seeds, firstSeed }: ExperimentState): string {
  const list = Array.from({ length: seeds }, (_, i) => firstSeed + i).join(', ');
  return `// npm install @downhill/experiments
import { writeFile } from 'node:fs/promises';
import { renderSvg, runExperiment } from '@downhill/experiments';

const { claims, figures } = await runExperiment('${experiment.id}', {
  config: ${configLiteral(experiment.schema, config)},
  seeds: [${list}],
});
for (const { holds, sentence, verdicts } of claims)
  console.log(holds ? '✓' : '✗', sentence.en, \`(\${verdicts.map(({ measured }) => measured.en).join('; ')})\`);
for (const figure of figures) await writeFile(\`figure-\${figure.id}.svg\`, renderSvg(figure));
`;
}
