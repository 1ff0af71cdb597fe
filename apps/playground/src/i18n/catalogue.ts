import type { Text } from '@downhill/experiments';

/** Every text of the page that does not belong to an experiment. */
export const catalogue = {
  tagline: {
    en: 'The craft of training neural networks, live in your browser.',
    ko: '신경망 학습의 기술을 브라우저에서 바로 살펴보세요.',
  },
  experiments: { en: 'Experiments', ko: '실험' },
  live: { en: 'live', ko: '실시간' },
  commandLine: { en: 'command line', ko: '명령줄' },
  back: { en: 'All experiments', ko: '모든 실험' },
  figures: { en: 'Figures', ko: '그림' },
  play: { en: 'Run', ko: '실행' },
  pause: { en: 'Pause', ko: '일시정지' },
  stepBack: { en: 'Step back', ko: '한 단계 뒤로' },
  stepForward: { en: 'Step', ko: '한 단계' },
  restart: { en: 'From the start', ko: '처음부터' },
  step: { en: 'Update', ko: '갱신' },
  learningRate: { en: 'learning rate', ko: '학습률' },
  reset: { en: "The book's values", ko: '책의 값으로' },
  show: { en: 'Show', ko: '표시' },
  dragHint: {
    en: 'Drag the start or click anywhere. With the keyboard: focus the plot and use the arrow keys.',
    ko: '시작점을 끌거나 아무 곳이나 클릭하세요. 키보드로는 그림을 선택하고 화살표 키를 쓰세요.',
  },
  start: { en: 'Start', ko: '시작점' },
  position: { en: 'Position', ko: '위치' },
  loss: { en: 'f(x, y)', ko: 'f(x, y)' },
  claims: { en: 'What the chapter says', ko: '책의 설명 확인' },
  claimsNote: {
    en: "Judged on the whole run with the book's start.",
    ko: '책의 시작점에서 끝까지 실행한 결과로 판정합니다.',
  },
  theme: { en: 'Theme', ko: '테마' },
  light: { en: 'Light', ko: '밝게' },
  dark: { en: 'Dark', ko: '어둡게' },
  notFound: {
    en: 'There is no such page. Here is what there is:',
    ko: '그런 페이지가 없습니다. 다음 중에서 고르세요.',
  },
  brokenLink: {
    en: 'Some values of this link could not be read; the defaults stand in their place.',
    ko: '링크의 일부 값을 읽을 수 없어 기본값을 사용합니다.',
  },
  failed: { en: 'The worker stopped', ko: '작업이 멈췄습니다' },
  diverged: {
    en: 'left the plot: the learning rate is too large for this function',
    ko: '그림을 벗어남: 이 함수에는 학습률이 너무 큽니다',
  },
} satisfies Record<string, Text>;
