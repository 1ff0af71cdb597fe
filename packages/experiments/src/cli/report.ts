import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import { divergencesOf } from '../runner/divergences-of.ts';
import type { ClaimResult, ReferenceResult, Result } from '../runner/result.ts';
import type { Language } from '../text.ts';
import type { Colors } from './colors.ts';
import { formatDuration } from './duration.ts';
import { count } from './progress/describe-progress.ts';
import { rangeText } from './range-text.ts';

/** What a report is drawn with. */
export interface ReportStyle {
  readonly colors: Colors;
  readonly language: Language;
  /** Characters in a line. */
  readonly width: number;
}

/** More seeds than this are summed up: the first few, and how many more there are. */
const SHOWN = 5;
const INDENT = ' '.repeat(12);

const wrapText = (text: string, width: number): string[] => wrapAnsi(text, Math.max(20, width)).split('\n');

const mark = (good: boolean, { colors }: ReportStyle): string => (good ? colors.green('✓') : colors.red('✗'));

/** What was measured, seed by seed, in a line or (when that is too long) a line each; failing seeds come first if cut. */
function verdictLines({ verdicts }: ClaimResult, style: ReportStyle): string[] {
  const { language } = style;
  const texts = new Set(verdicts.map(({ measured }) => measured[language]));
  if (texts.size === 1) return detail([...texts].join('') + (verdicts.length === 1 ? '' : ' for every seed'), style);
  const ordered = verdicts.length > SHOWN ? [...verdicts].sort((a, b) => Number(a.holds) - Number(b.holds)) : verdicts;
  const parts = ordered
    .slice(0, SHOWN)
    .map(({ seed, holds, measured }) => `seed ${seed}${holds ? '' : ' ✗'}: ${measured[language]}`);
  if (verdicts.length > SHOWN) parts.push(`and ${verdicts.length - SHOWN} more`);
  const joined = parts.join(' · ');
  const lines = stringWidth(joined) <= style.width - INDENT.length ? [joined] : parts;
  return lines.flatMap((line) => detail(line, style));
}

/** A text beside its head; its further lines stand below its first. */
const block = (head: string, text: string, style: ReportStyle): string =>
  wrapText(text, style.width - INDENT.length)
    .map((line, i) => (i === 0 ? head : INDENT) + line)
    .join('\n');

const detail = (text: string, style: ReportStyle): string[] =>
  text === '' ? [] : wrapText(text, style.width - INDENT.length).map((line) => INDENT + style.colors.dim(line));

function claimLines(claim: ClaimResult, style: ReportStyle): string[] {
  const { holds, holdsFor, verdicts, expected, passes, section, remark } = claim;
  const share = `${holdsFor} of ${verdicts.length}`.padEnd(INDENT.length - 4);
  const sentence = `${claim.sentence[style.language]} [${section}]`;
  const surprise = expected ? '' : passes ? ' (known not to hold)' : ' (was known not to hold)';
  return [
    block(`  ${mark(holds, style)} ${share}`, sentence + surprise, style),
    ...verdictLines(claim, style),
    ...(remark === undefined ? [] : detail(remark[style.language], style)),
  ];
}

function referenceLines(reference: ReferenceResult, style: ReportStyle): string[] {
  const { quantity, low, high, values, inside, passes, section } = reference;
  const range = rangeText(values.map(({ value }) => value));
  const share = `${inside} of ${values.length}`.padEnd(INDENT.length - 4);
  return [
    block(`  ${mark(passes, style)} ${share}`, `${quantity[style.language]} [${section}]`, style),
    ...detail(`${range}, the book ${rangeText([low, high])}`, style),
  ];
}

/** Who broke off, and why: numbers below that are missing or infinite are theirs. */
function divergenceLines({ outputs }: Result, style: ReportStyle): string[] {
  const all = divergencesOf(outputs);
  if (all.length === 0) return [];
  const lines = all.slice(0, SHOWN).flatMap(({ variant, seeds, message }) => {
    const who = `${variant}, seed ${seeds[0]}${seeds.length === 1 ? '' : ` (and ${count(seeds.length - 1, 'more seed')})`}`;
    return wrapText(`${who}: ${message}`, style.width - 4).map((line, i) => (i === 0 ? '  ' : '    ') + line);
  });
  const more = all.length > SHOWN ? [`  and ${all.length - SHOWN} more`] : [];
  return ['', 'Training that broke off', ...lines, ...more];
}

/** `13 of 16 claims hold (3 known not to)`; a run of some variants may leave none to judge. */
export function describeClaims(claims: readonly ClaimResult[]): string {
  if (claims.length === 0) return 'no claims to judge';
  const held = claims.filter(({ holds }) => holds).length;
  const known = claims.filter(({ holds, passes }) => !holds && passes).length;
  return `${held} of ${claims.length} claims hold${known === 0 ? '' : ` (${known} known not to)`}`;
}

/** `race: A race` and what came of it, in two lines. */
function summary(
  { experiment, seeds, claims, references, elapsedMs }: Result,
  title: string,
  style: ReportStyle,
): string[] {
  const agreed = references.filter(({ passes }) => passes).length;
  const also =
    references.length === 0 ? '' : `, ${agreed} of ${references.length} outcomes agree with the book's scripts`;
  return [
    style.colors.bold(`${experiment}: ${title}`),
    `${count(seeds.length, 'seed')} in ${formatDuration(elapsedMs)}: ${describeClaims(claims)}${also}`,
  ];
}

/** The claims table of a run: each sentence with ✓ or ✗, for how many seeds it holds, and the measured numbers. */
export function formatReport(result: Result, title: string, style: ReportStyle): string {
  const { claims, references, failures } = result;
  const lines = [...summary(result, title, style), ...divergenceLines(result, style)];
  if (claims.length > 0)
    lines.push('', 'Claims, and for how many seeds they hold', ...claims.flatMap((claim) => claimLines(claim, style)));
  if (references.length > 0)
    lines.push(
      '',
      "Outcomes of the book's scripts: ✓ where the means agree, and how many of our seeds lie in their range",
      ...references.flatMap((reference) => referenceLines(reference, style)),
    );
  if (failures.length > 0) lines.push('', 'Tasks that failed; their seeds are left out above');
  for (const { task, message } of failures)
    lines.push(block(`  ${mark(false, style)} ${'failed'.padEnd(INDENT.length - 4)}`, `${task}: ${message}`, style));
  return `${lines.join('\n')}\n`;
}

/** After several runs: a line for each, with ✓ when everything came out as expected. */
export function formatSummary(results: readonly Result[], style: ReportStyle): string {
  const width = Math.max(...results.map(({ experiment }) => experiment.length));
  const lines = results.map(({ experiment, claims, passes, elapsedMs }) => {
    const name = experiment.padEnd(width);
    return `  ${mark(passes, style)} ${name}  ${describeClaims(claims)}, ${formatDuration(elapsedMs)}`;
  });
  return `${[style.colors.bold('All runs'), ...lines].join('\n')}\n`;
}
