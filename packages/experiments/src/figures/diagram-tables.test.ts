import { expect, it } from 'vitest';
import { figureCsv } from './figure-csv.ts';
import { figureTable } from './figure-table.ts';
import type { DiagramMark, FigureSpec } from './spec.ts';

const same = (text: string) => ({ en: text, ko: text });
const graph: DiagramMark = {
  kind: 'diagram',
  size: [100, 50],
  nodes: [
    { id: 'x', x: 10, y: 25, shape: 'none' },
    {
      id: 'sum',
      x: 80,
      y: 25,
      shape: 'box',
      label: { en: 'sum', ko: '합' },
      note: same('1\n−2'),
      series: 'batch-norm',
      dropped: true,
    },
  ],
  edges: [{ from: 'x', to: 'sum', above: same('3\n4'), below: same('0.5'), series: 'adam' }],
};
const figure = (mark: DiagramMark): FigureSpec => ({
  id: '6-17',
  title: { en: 'Graph', ko: '그래프' },
  caption: same(''),
  columns: 1,
  panels: [{ x: {}, y: {}, marks: [mark] }],
});

it('tells the nodes in one table and what flows between them in another', () => {
  expect(figureTable(figure(graph), 'en')).toEqual([
    {
      panel: 0,
      kind: 'diagram',
      title: 'Graph: nodes',
      columns: ['node', 'numbers', 'dropped'],
      rows: [
        ['x', '', ''],
        ['sum', '1, −2', 'yes'],
      ],
    },
    {
      panel: 0,
      kind: 'diagram',
      title: 'Graph: arrows',
      columns: ['from', 'to', 'forward', 'backward'],
      rows: [['x', 'sum', '3, 4', '0.5']],
    },
  ]);
  expect(figureTable(figure(graph), 'ko')[1]).toMatchObject({
    title: '그래프: 화살표',
    columns: ['출발', '도착', '순전파', '역전파'],
    rows: [['x', '합', '3, 4', '0.5']],
  });
});

it('leaves out columns and tables that would be empty', () => {
  const plain: DiagramMark = { ...graph, nodes: graph.nodes.slice(0, 1), edges: [] };
  expect(figureTable(figure(plain), 'en')).toEqual([
    { panel: 0, kind: 'diagram', title: 'Graph: nodes', columns: ['node'], rows: [['x']] },
  ]);
});

it('writes a row of CSV for each node and each edge', () => {
  expect(figureCsv(figure(graph), 'en')).toBe(
    [
      'panel,kind,series,label,x,y,node,from,to,above,below,note',
      '1,diagram,,,10,25,x,,,,,',
      '1,diagram,batch-norm,sum,80,25,sum,,,,,"1, −2"',
      '1,diagram,adam,,,,,x,sum,"3, 4",0.5,',
      '',
    ].join('\n'),
  );
});
