import type { Result } from '../../runner/result.ts';

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** All claims as a table (RFC 4180): a row for each claim and seed. */
export function claimsCsv(results: readonly Result[]): string {
  const rows = results.flatMap(({ experiment, claims }) =>
    claims.flatMap(({ id, section, sentence, expected, verdicts }) =>
      verdicts.map(({ seed, holds, measured }) => [
        experiment,
        id,
        section,
        sentence.en,
        sentence.ko,
        String(expected),
        String(seed),
        String(holds),
        measured.en,
      ]),
    ),
  );
  const heads = [
    'experiment',
    'claim',
    'section',
    'sentence_en',
    'sentence_ko',
    'expected',
    'seed',
    'holds',
    'measured',
  ];
  return `${[heads, ...rows].map((row) => row.map(quoted).join(',')).join('\n')}\n`;
}

/** The outcomes of the book's scripts beside ours as a table: a row for each quantity and seed. */
export function outcomesCsv(results: readonly Result[]): string {
  const rows = results.flatMap(({ experiment, references }) =>
    references.flatMap(({ id, section, quantity, low, high, values }) =>
      values.map(({ seed, value }) => [experiment, id, section, quantity.en, low, high, seed, value]),
    ),
  );
  const heads = ['experiment', 'outcome', 'section', 'quantity', 'book_low', 'book_high', 'seed', 'value'];
  return `${[heads, ...rows].map((row) => row.map((cell) => quoted(String(cell))).join(',')).join('\n')}\n`;
}

/** Claims and outcomes of all experiments as one JSON document. */
export const claimsJson = (results: readonly Result[]): string =>
  `${JSON.stringify(
    results.map(({ experiment, config, seeds, claims, references, failures, passes }) => ({
      experiment,
      config,
      seeds,
      passes,
      claims,
      references,
      failures,
    })),
    null,
    2,
  )}\n`;
