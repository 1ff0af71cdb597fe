import type { ClaimResult, ReferenceResult, Result } from '../../runner/result.ts';
import { rangeText } from '../range-text.ts';
import { formatReport, formatSummary, type ReportStyle } from '../report.ts';
import type { Experiment } from '../../experiment.ts';

/** One line for each claim and outcome of an experiment. */
function lines({ claims, references }: Result, { colors, language }: ReportStyle): string[] {
  const mark = (good: boolean): string => (good ? colors.green('✓') : colors.red('✗'));
  const share = (part: number, all: number): string => `${part} of ${all}`.padEnd(8);
  const claim = ({ sentence, section, holds, holdsFor, verdicts, expected, passes }: ClaimResult): string => {
    const known = expected ? '' : passes ? ' (known not to hold)' : ' (was known not to hold)';
    return `  ${mark(holds)} ${share(holdsFor, verdicts.length)} ${sentence[language]} [${section}]${colors.dim(known)}`;
  };
  const outcome = ({ quantity, section, low, high, values, passes }: ReferenceResult): string => {
    const numbers = `${rangeText(values.map(({ value }) => value))}, the book ${rangeText([low, high])}`;
    return `  ${mark(passes)} ${passes ? 'agrees  ' : 'differs '} ${quantity[language]} [${section}] ${colors.dim(numbers)}`;
  };
  return [...claims.map(claim), ...references.map(outcome)];
}

/**
 * What came of a reproduction: every claim in a line, then the full account of the experiments in which something did not
 * come out as expected, and a line for each experiment.
 */
export function formatReproduced(
  results: readonly Result[],
  experiments: readonly Experiment[],
  style: ReportStyle,
): string {
  const titleOf = (id: string): string => experiments.find((one) => one.id === id)!.title[style.language];
  const tables = results.map((result) =>
    [style.colors.bold(`${result.experiment}: ${titleOf(result.experiment)}`), ...lines(result, style)].join('\n'),
  );
  const unexpected = results.filter(({ passes }) => !passes);
  const accounts = unexpected.map((result) => formatReport(result, titleOf(result.experiment), style).trimEnd());
  const heading = style.colors.bold('Not as expected, in full');
  return `${[...tables, ...(accounts.length === 0 ? [] : [heading, ...accounts]), formatSummary(results, style).trimEnd()].join('\n\n')}\n`;
}
