import type { FigureSpec, Mark, Panel } from '../../figures/spec.ts';
import { equalStartsOf } from './equal-starts.ts';
import { raceFigure } from '../race/race-figure.ts';
import type { ZeroInitConfig, ZeroInitRace } from './zero-init.ts';

type Results = ReadonlyMap<number, ReadonlyMap<string, ZeroInitRace>>;

/** The weights of units of the first layer, one line each: where units are the same, one line is seen. */
function unitsFigure(outputs: ReadonlyMap<string, ZeroInitRace>, config: ZeroInitConfig, seed: number): FigureSpec {
  const panels = equalStartsOf(config).map(({ variant, label }): Panel => {
    const { middleRow, differences } = outputs.get(variant)!;
    const { distinct, units } = differences[0]!;
    return {
      title: {
        en: `${label.en}: ${distinct}/${units} distinct`,
        ko: `${label.ko}: ${units}개 중 ${distinct}가지`,
      },
      x: { label: { en: 'pixel of the middle row', ko: '가운데 줄의 픽셀' }, domain: [0, 27] },
      y: { label: { en: 'weight', ko: '가중치' } },
      marks: middleRow.map((y): Mark => ({ kind: 'line', series: variant, x: y.map((_, pixel) => pixel), y })),
    };
  });
  const shown = Math.max(...[...outputs.values()].map(({ middleRow }) => middleRow.length));
  return {
    id: 'zero-init-units',
    title: { en: 'Weights of the units of the first layer', ko: '첫 번째 층 뉴런들의 가중치' },
    caption: {
      en: `After ${config.iterations} iterations: the weights of ${shown} units to the middle row of the image, one line for each unit. Units that have the same weights lie on one line. Seed ${seed}.`,
      ko: `${config.iterations}회 학습한 뒤 이미지 가운데 줄에 대한 뉴런 ${shown}개의 가중치입니다(시드 ${seed}). 뉴런마다 선이 하나씩이며, 가중치가 같은 뉴런은 한 선으로 겹칩니다.`,
    },
    columns: panels.length,
    panels,
  };
}

/** The losses over all seeds, and the units of the first one. */
export function zeroInitFigures(results: Results, config: ZeroInitConfig): FigureSpec[] {
  const [seed, outputs] = [...results][0]!;
  const losses = raceFigure(results, equalStartsOf(config), {
    id: 'zero-init',
    title: { en: 'Learning from equal weights', ko: '균일한 초깃값에서 출발한 학습' },
    caption: {
      en: 'Loss on each batch after its update, smoothed as in the book; line: mean, band: range over the seeds.',
      ko: '갱신 직후 미니배치의 손실입니다(책과 같은 방법으로 평활화). 선은 시드 평균, 띠는 시드에 따른 범위입니다.',
    },
    y: [0, 2.5],
  });
  return [losses, unitsFigure(outputs, config, seed)];
}
