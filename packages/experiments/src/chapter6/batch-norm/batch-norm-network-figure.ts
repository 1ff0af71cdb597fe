import type { DiagramEdge, DiagramNode, FigureSpec, Text } from '../../figures/spec.ts';
import { inBoth } from '../../text.ts';

interface Block {
  readonly id: string;
  readonly label: Text;
  readonly note?: Text;
  readonly width: number;
  readonly isNorm?: boolean;
}

const norm: Text = { en: 'Batch\nNorm', ko: '배치\n정규화' };

/** The layers of one hidden layer. */
const hidden = (i: number, inputs: number, units: number): Block[] => [
  {
    id: `affine-${i}`,
    label: inBoth('Affine'),
    note: inBoth(`W${i} [${inputs}, ${units}]\nb${i} [${units}]`),
    width: 54,
  },
  { id: `norm-${i}`, label: norm, note: inBoth(`γ${i} [${units}]\nβ${i} [${units}]`), width: 54, isNorm: true },
  { id: `relu-${i}`, label: inBoth('ReLU'), width: 48 },
];

/** What stands between the first and the last layers where there are more than two hidden ones. */
const dots = (count: number): Block => ({
  id: 'more',
  label: inBoth('⋯'),
  note: { en: `${count} more`, ko: `${count}층 더` },
  width: 30,
});

/** Figure 6-16: where batch normalisation stands in the network that is run. */
export function networkFigure({
  hiddenLayers,
  units,
}: {
  readonly hiddenLayers: number;
  readonly units: number;
}): FigureSpec {
  const last = hiddenLayers + 1;
  const blocks: Block[] = [
    { id: 'x', label: inBoth('x'), note: inBoth('[784]'), width: 30 },
    ...hidden(1, 784, units),
    ...(hiddenLayers > 1 ? hidden(2, units, units) : []),
    ...(hiddenLayers > 2 ? [dots(hiddenLayers - 2)] : []),
    {
      id: `affine-${last}`,
      label: inBoth('Affine'),
      note: inBoth(`W${last} [${units}, 10]\nb${last} [10]`),
      width: 54,
    },
    { id: 'softmax', label: inBoth('Softmax'), note: inBoth('[10]'), width: 60 },
  ];
  const [width, height] = [692, 120];
  const gap = (width - blocks.reduce((sum, block) => sum + block.width, 0)) / blocks.length;
  let right = gap / 2;
  const nodes = blocks.map(({ id, label, note, width: wide, isNorm = false }): DiagramNode => {
    const x = right + wide / 2;
    right += wide + gap;
    const shape = id === 'x' || id === 'more' ? 'none' : 'box';
    return {
      id,
      x,
      y: 45,
      shape,
      width: wide,
      height: shape === 'box' ? 44 : 20,
      label,
      ...(note === undefined ? {} : { note }),
      ...(isNorm ? { series: 'batch-norm' } : {}),
    };
  });
  const edges = nodes.slice(1).map(({ id }, i): DiagramEdge => ({ from: nodes[i]!.id, to: id }));
  return {
    id: '6-16',
    title: { en: 'A network with batch normalisation', ko: '배치 정규화를 사용한 신경망의 예' },
    caption: {
      en: 'The layers of the network that is run, with the shapes of their parameters. Without batch normalisation the blue layers are left out.',
      ko: '실험에 쓰는 신경망의 계층과 매개변수의 형상입니다. 배치 정규화를 쓰지 않는 신경망에는 파란 계층이 없습니다.',
    },
    columns: 1,
    panels: [{ x: {}, y: {}, marks: [{ kind: 'diagram', size: [width, height], nodes, edges }] }],
  };
}
