import { Dropout, MeanSquaredError, Sequential } from '@downhill/layers';
import { ones, zeros } from '@downhill/tensor';
import type { DiagramEdge, DiagramNode, FigureSpec, Panel } from '../../figures/spec.ts';
import type { Text } from '../../text.ts';

/** Units of the layers from the input to the output; those between are hidden. */
const LAYERS = [5, 5, 5, 3];
/** As in the picture of the paper that the book shows. */
const RATIO = 0.5;
/** Distances in the plane of the diagram. */
const [ACROSS, DOWN, UNIT] = [90, 44, 26];
const TALLEST = Math.max(...LAYERS);
const HEIGHT = DOWN * (TALLEST + 0.6);

const names: readonly Text[] = [
  { en: 'input', ko: '입력층' },
  { en: 'hidden', ko: '은닉층' },
  { en: 'hidden', ko: '은닉층' },
  { en: 'output', ko: '출력층' },
];

/** What one training pass drops: for each hidden layer, its units. */
export interface DroppedUnits {
  /** The number of the pass, from 1. */
  readonly pass: number;
  readonly layers: readonly (readonly boolean[])[];
}

/**
 * The units that our dropout layer drops in a training pass: the first one in which every hidden layer (of two or more
 * units) loses some and keeps some, so that there is something to see.
 *
 * A dropped unit gives nothing on and gets nothing back: where the gradient of the mean square of what is left of ones
 * is 0.
 */
export function droppedUnits(hidden: readonly number[], ratio: number, seed: number): DroppedUnits {
  const count = hidden.reduce((a, b) => a + b, 0);
  const options = { inputShape: [count], loss: new MeanSquaredError(), seed };
  const dropping = new Sequential([new Dropout(ratio, { scaling: 'book' })], options);
  for (let pass = 1; ; pass++) {
    const gradient = dropping.inputGradient(ones([1, count]), zeros([1, count]));
    const dropped = Array.from(gradient.data, (value) => value === 0);
    const layers = hidden.map((size) => dropped.splice(0, size));
    if (layers.every((units) => new Set(units).size === 2)) return { pass, layers };
  }
}

function network(title: Text, isDropped: (layer: number, unit: number) => boolean): Panel {
  const id = (layer: number, unit: number): string => `${layer}-${unit}`;
  const units = LAYERS.flatMap((count, layer) => Array.from({ length: count }, (_, unit) => ({ layer, unit, count })));
  const circles = units.map(({ layer, unit, count }): DiagramNode => {
    const dropped = isDropped(layer, unit);
    const y = DOWN * (unit + (TALLEST - count + 1) / 2);
    const place = { x: ACROSS * (layer + 0.5), y, shape: 'circle' as const, width: UNIT };
    return { id: id(layer, unit), ...place, ...(dropped ? { dropped } : {}) };
  });
  const words = names.map((label, layer): DiagramNode => ({
    id: `name-${layer}`,
    x: ACROSS * (layer + 0.5),
    y: DOWN * (TALLEST + 0.25),
    shape: 'none',
    label,
  }));
  const edges = units.flatMap(({ layer, unit }) =>
    Array.from({ length: LAYERS[layer + 1] ?? 0 }, (_, next): DiagramEdge => {
      const faded = isDropped(layer, unit) || isDropped(layer + 1, next);
      return { from: id(layer, unit), to: id(layer + 1, next), plain: true, ...(faded ? { faded } : {}) };
    }),
  );
  const size = [ACROSS * LAYERS.length, HEIGHT] as const;
  return { title, x: {}, y: {}, marks: [{ kind: 'diagram', size, nodes: [...circles, ...words], edges }] };
}

/** Figure 6-22: a network, and the same in one training pass with dropout. */
export function dropoutDiagram(seed: number): FigureSpec {
  const { pass, layers } = droppedUnits(LAYERS.slice(1, -1), RATIO, seed);
  return {
    id: '6-22',
    title: { en: 'The idea of dropout', ko: '드롭아웃의 개념' },
    caption: {
      en: `An ordinary network, and the same with dropout, which deletes units chosen at random, so that they pass no signal on. These are the ones that our dropout layer deleted in one training pass (ratio ${RATIO}, seed ${seed}, pass ${pass}).`,
      ko: `일반적인 신경망과 드롭아웃을 적용한 신경망입니다. 드롭아웃은 뉴런을 무작위로 선택해 삭제하여 신호 전달을 차단합니다. 그림에서 삭제된 뉴런은 드롭아웃 계층이 한 번의 훈련 순전파에서 실제로 삭제한 것입니다(비율 ${RATIO}, 시드 ${seed}, ${pass}번째 순전파).`,
    },
    columns: 2,
    panels: [
      network({ en: 'ordinary network', ko: '일반적인 신경망' }, () => false),
      network(
        { en: 'with dropout', ko: '드롭아웃을 적용한 신경망' },
        (layer, unit) => layers[layer - 1]?.[unit] ?? false,
      ),
    ],
  };
}
