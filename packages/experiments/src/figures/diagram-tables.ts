import type { DiagramMark, Language, Text } from './spec.ts';

const words = {
  nodes: { en: 'nodes', ko: '노드' },
  arrows: { en: 'arrows', ko: '화살표' },
  node: { en: 'node', ko: '노드' },
  numbers: { en: 'numbers', ko: '값' },
  dropped: { en: 'dropped', ko: '삭제됨' },
  yes: { en: 'yes', ko: '예' },
  from: { en: 'from', ko: '출발' },
  to: { en: 'to', ko: '도착' },
  above: { en: 'forward', ko: '순전파' },
  below: { en: 'backward', ko: '역전파' },
} as const satisfies Readonly<Record<string, Text>>;

interface WordTable {
  /** What of the diagram it tells. */
  readonly part: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Lines that stand below each other in the picture stand behind each other in a table. */
export const onOneLine = (text: Text | undefined, language: Language): string =>
  (text?.[language] ?? '').replaceAll('\n', ', ');

/** Without the columns that nothing fills, and without a table that has no rows. */
function filled({ part, columns, rows }: WordTable): WordTable[] {
  const used = columns.map((_, c) => rows.some((row) => row[c] !== ''));
  const kept = <T>(list: readonly T[]): T[] => list.filter((_, c) => used[c]);
  return rows.length === 0 ? [] : [{ part, columns: kept(columns), rows: rows.map(kept) }];
}

/** A diagram in words: its nodes with what stands at them, and its arrows with what flows along them. */
export function diagramTables({ nodes, edges }: DiagramMark, language: Language): WordTable[] {
  const names = new Map(nodes.map(({ id, label }) => [id, label === undefined ? id : onOneLine(label, language)]));
  const word = (name: keyof typeof words): string => words[name][language];
  return [
    ...filled({
      part: word('nodes'),
      columns: [word('node'), word('numbers'), word('dropped')],
      rows: nodes.map(({ id, note, dropped }) => [
        names.get(id)!,
        onOneLine(note, language),
        dropped === true ? word('yes') : '',
      ]),
    }),
    ...filled({
      part: word('arrows'),
      columns: [word('from'), word('to'), word('above'), word('below')],
      rows: edges.map(({ from, to, above, below }) => [
        names.get(from)!,
        names.get(to)!,
        onOneLine(above, language),
        onOneLine(below, language),
      ]),
    }),
  ];
}
