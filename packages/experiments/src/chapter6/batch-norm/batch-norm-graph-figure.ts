import type { DiagramEdge, DiagramNode, FigureSpec } from '../../figures/spec.ts';
import { inBoth, type Text } from '../../text.ts';
import { batchNormGraph, type GraphInput } from './batch-norm-graph.ts';

/** A batch of three samples with one feature, a layer that has learnt a little, and gradients from the layers above. */
export const exampleBatch: GraphInput = { x: [1, 2, 6], gamma: 1.5, beta: 0.5, eps: 1e-6, dy: [1, -2, 1.5] };

const number = (value: number): string =>
  value
    .toFixed(2)
    .replace(/^-(?=0\.00$)/, '')
    .replace('-', '−');
const column = (values: readonly number[] | number): string =>
  typeof values === 'number' ? number(values) : values.map(number).join('\n');
const words = (values: readonly number[] | number, name = ''): Text => inBoth(name + column(values));

const circle = (id: string, label: string, x: number, y: number): DiagramNode => ({
  id,
  x,
  y,
  shape: 'circle',
  label: inBoth(label),
  width: 30,
});
const box = (id: string, label: string, x: number, y: number): DiagramNode => ({
  id,
  x,
  y,
  shape: 'box',
  label: inBoth(label),
  height: 28,
});
const bare = (id: string, label: string, x: number, y: number, note?: Text): DiagramNode => ({
  id,
  x,
  y,
  shape: 'none',
  label: inBoth(label),
  ...(note === undefined ? {} : { note }),
});

/** Heights of the three rows of the graph: mean and parameters, the way from x to y, the variance. */
const [top, middle, bottom] = [24, 180, 320];

/** Figure 6-17: the computational graph of the layer, with the numbers of one pass. */
export function graphFigure(input: GraphInput = exampleBatch): FigureSpec {
  const { forward, back } = batchNormGraph(input);
  const nodes: DiagramNode[] = [
    bare('x', 'x', 18, middle, inBoth(`∂L/∂x\n${column(back.x)}`)),
    box('mean', '1/N Σ', 104, top),
    circle('minus', '−', 190, middle),
    circle('square', '(·)²', 190, bottom),
    box('variance', '1/N Σ', 275, bottom),
    box('root', '√(·+ε)', 386, bottom),
    box('inverse', '1/(·)', 466, bottom),
    circle('times', '×', 466, middle),
    bare('gamma', 'γ', 545, top),
    circle('scale', '×', 545, middle),
    bare('beta', 'β', 617, top),
    circle('shift', '+', 617, middle),
    bare('y', 'y', 680, middle),
  ];
  const edges: DiagramEdge[] = [
    { from: 'x', to: 'minus', above: words(input.x), below: words(back.xOfDifference) },
    { from: 'x', to: 'mean', below: words(back.xOfMean) },
    { from: 'mean', to: 'minus', above: words(forward.mean, 'μ = '), below: words(back.mean) },
    { from: 'minus', to: 'times', above: words(forward.centred), below: words(back.centredOfProduct) },
    { from: 'minus', to: 'square', below: words(back.centredOfSquare) },
    { from: 'square', to: 'variance', above: words(forward.squared), below: words(back.squared) },
    { from: 'variance', to: 'root', above: words(forward.variance, 'σ² = '), below: words(back.variance) },
    { from: 'root', to: 'inverse', above: words(forward.deviation), below: words(back.deviation) },
    { from: 'inverse', to: 'times', above: words(forward.inverse), below: words(back.inverse) },
    { from: 'times', to: 'scale', above: words(forward.xhat), below: words(back.xhat) },
    { from: 'gamma', to: 'scale', above: words(input.gamma), below: words(back.gamma) },
    { from: 'scale', to: 'shift', above: words(forward.scaled), below: words(back.scaled) },
    { from: 'beta', to: 'shift', above: words(input.beta), below: words(back.beta) },
    { from: 'shift', to: 'y', above: words(forward.y), below: words(input.dy) },
  ];
  return {
    id: '6-17',
    title: { en: 'The computational graph of batch normalisation', ko: '배치 정규화의 계산 그래프' },
    caption: {
      en: `One feature of a batch of ${input.x.length} samples, one below the other. Above or left of the arrows: what flows forward, from x to y; below or right of them, with the orange arrows: what flows back, the gradient of the loss with respect to it. A number that belongs to the whole batch stands once. The gradients of both ways back to x add up to ∂L/∂x.`,
      ko: `데이터 ${input.x.length}개로 이뤄진 미니배치의 특징 하나를 위에서 아래로 늘어놓았습니다. 화살표 위(또는 왼쪽)의 값은 x에서 y로 가는 순전파, 주황색 화살표와 함께 아래(또는 오른쪽)에 적은 값은 역전파로 흐르는 손실의 기울기입니다. 미니배치 전체에 공통인 값은 한 번만 적었습니다. x로 돌아오는 두 갈래의 기울기를 더하면 ∂L/∂x가 됩니다.`,
    },
    columns: 1,
    panels: [{ x: {}, y: {}, marks: [{ kind: 'diagram', size: [692, 350], nodes, edges }] }],
  };
}
