import type { Preset } from './preset.ts';

export const optimizerComparison: readonly Preset[] = [
  {
    name: { en: 'All six', ko: '여섯 가지 모두' },
    reason: {
      en: 'Nesterov and RMSProp join: each lands beside the method it improves on.',
      ko: '네스테로프와 RMSProp을 더합니다. 저마다 바탕이 된 기법과 나란히 비교해 보세요.',
    },
    config: { optimizers: ['sgd', 'momentum', 'nesterov', 'adagrad', 'rmsprop', 'adam'], iterations: 1000 },
  },
  {
    name: { en: 'SGD with its own rate', ko: 'SGD에 알맞은 학습률' },
    reason: {
      en: 'With a rate ten times higher SGD catches up: the book’s race is one of rates as much as of methods.',
      ko: '학습률을 열 배로 하면 SGD도 따라잡습니다. 책의 비교는 기법만큼이나 학습률의 비교이기도 합니다.',
    },
    config: { sgdLr: 0.1, iterations: 1000 },
  },
  {
    name: { en: 'Five seeds', ko: '시드 다섯 개' },
    reason: {
      en: 'Is the order luck? The bands show how far chance reaches.',
      ko: '순위가 운은 아닐까요? 띠가 우연의 크기를 보여 줍니다.',
    },
    config: { iterations: 500 },
    seeds: 5,
  },
  {
    name: { en: 'Too fast', ko: '너무 큰 학습률' },
    reason: {
      en: 'Every method diverges or stalls somewhere; the page says where and why.',
      ko: '모든 기법이 어디선가 발산하거나 멈춥니다. 어디서 왜 그런지 알려 줍니다.',
    },
    config: { sgdLr: 5, momentumLr: 5, adagradLr: 1, adamLr: 0.3, iterations: 300 },
    bad: true,
  },
];
