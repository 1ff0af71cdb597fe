import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import type { Comparison, Pair } from '../../compare/compare-results.ts';
import { mean, number, range } from '../../report/numbers.ts';
import type { ClaimResult, ReferenceResult } from '../../runner/result.ts';
import { count } from '../progress/describe-progress.ts';
import type { ReportStyle } from '../report.ts';

/** Rows with their columns aligned, indented by two; what is too long in the last column stands below itself. */
function aligned(rows: readonly (readonly string[])[], { width }: ReportStyle): string[] {
  const widths: number[] = [];
  for (const row of rows)
    row.slice(0, -1).forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, stringWidth(cell))));
  const indent = 2 + widths.reduce((sum, one) => sum + one + 2, 0);
  return rows.flatMap((row) => {
    const head = row.slice(0, -1).map((cell, i) => cell + ' '.repeat(widths[i]! - stringWidth(cell) + 2));
    const [first = '', ...rest] = wrapAnsi(row.at(-1)!, Math.max(20, width - indent)).split('\n');
    return [`  ${head.join('')}${first}`.trimEnd(), ...rest.map((line) => ' '.repeat(indent) + line)];
  });
}

/** The value of an option, as a flag would name it. */
const value = (option: unknown): string =>
  option === undefined ? '–' : Array.isArray(option) ? option.join(',') : JSON.stringify(option);

function claimRows({ a, b }: Pair<ClaimResult>, { colors, language }: ReportStyle): string[][] {
  const verdict = (claim: ClaimResult | undefined): string =>
    claim === undefined
      ? '–'
      : `${claim.holds ? colors.green('✓') : colors.red('✗')} ${claim.holdsFor} of ${claim.verdicts.length}`;
  const { sentence, section, expected } = (a ?? b)!;
  const measured = (claim: ClaimResult | undefined): string => claim?.verdicts[0]?.measured[language] ?? '–';
  const rows = [
    [verdict(a), verdict(b), `${sentence[language]} [${section}]${expected ? '' : ' (known not to hold)'}`],
  ];
  if (measured(a) !== measured(b)) {
    rows.push(['', '', colors.dim(`A  ${measured(a)}`)]);
    rows.push(['', '', colors.dim(`B  ${measured(b)}`)]);
  }
  return rows;
}

function outcomeRow({ a, b }: Pair<ReferenceResult>, { language }: ReportStyle): string[] {
  const ours = (reference: ReferenceResult | undefined): string => {
    if (reference === undefined) return '–';
    const values = reference.values.map((one) => one.value);
    return values.length === 1 ? number(values[0]!) : `${number(mean(values))} (${range(values)})`;
  };
  const { quantity, low, high } = (a ?? b)!;
  return [ours(a), ours(b), range([low, high]), quantity[language]];
}

/** A comparison for a terminal: what differs, and what came of it. */
export function formatComparison(comparison: Comparison, title: string, style: ReportStyle): string {
  const { experiment, names, seeds, differences, claims, references } = comparison;
  const run = (i: 0 | 1): string => `${names[i]} (${count(seeds[i].length, 'seed')})`;
  const { bold } = style.colors;
  const lines = [bold(`${experiment}: ${title}`), `  A  ${run(0)}`, `  B  ${run(1)}`, ''];
  if (differences.length === 0) lines.push('Both have the same options');
  else
    lines.push(
      bold('Options that differ'),
      ...aligned([['', 'A', 'B'], ...differences.map(({ id, a, b }) => [id, value(a), value(b)])], style),
    );
  if (claims.length > 0)
    lines.push(
      '',
      bold('Claims, for how many seeds they hold, and what was measured with the first'),
      ...aligned([['A', 'B', ''], ...claims.flatMap((pair) => claimRows(pair, style))], style),
    );
  if (references.length > 0)
    lines.push(
      '',
      bold("Outcomes of the book's scripts: mean and range"),
      ...aligned([['A', 'B', 'the book', ''], ...references.map((pair) => outcomeRow(pair, style))], style),
    );
  return `${lines.join('\n')}\n`;
}
