import type { Text } from '@downhill/experiments';

/** Texts of the parallel coordinates. */
export const searchCatalogue = {
  hint: {
    en: 'Each line is one trial; the darker it is, the better it did on the validation images. Draw along an axis to keep a range of it: the trials outside fade. A click on the axis takes the range off.',
    ko: '선 하나가 시도 하나이며, 검증 정확도가 높을수록 진합니다. 축을 따라 끌면 그 범위만 남고 나머지 시도는 흐려집니다. 축을 클릭하면 범위가 풀립니다.',
  },
  readHint: {
    en: 'Point at a line to read its trial, or focus the plot and use the left and right arrow keys: best first.',
    ko: '선을 가리키면 그 시도의 값을 읽을 수 있습니다. 키보드로는 그림을 선택하고 왼쪽·오른쪽 화살표 키를 쓰세요(성적순).',
  },
  plot: { en: 'Parallel coordinates of the trials', ko: '시도의 평행 좌표' },
  rank: { en: 'Rank', ko: '순위' },
  best: { en: 'best', ko: '최고' },
  mean: { en: 'mean', ko: '평균' },
  noRange: { en: 'Take all ranges off', ko: '범위 모두 풀기' },
} satisfies Record<string, Text>;
