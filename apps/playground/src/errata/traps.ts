import type { Trap } from './trap.ts';

/** In the order of the chapter. Each has a demonstration of the same name. */
export const traps: readonly Trap[] = [
  {
    id: 'mnist-gone',
    trouble: {
      en: 'The home page of MNIST is gone, and the book’s download fails.',
      ko: 'MNIST의 홈페이지가 사라져 책의 내려받기가 실패합니다.',
    },
    answer: {
      en: 'The data come with the page; every file is checked by its SHA-256 before it is used.',
      ko: '데이터가 페이지와 함께 제공되며, 모든 파일을 쓰기 전에 SHA-256으로 검사합니다.',
    },
    experiments: [],
  },
  {
    id: 'nesterov-velocity',
    trouble: {
      en: 'The Korean edition’s Nesterov uses the new velocity where the method uses the old one.',
      ko: '한국어판의 네스테로프 코드는 이전 속도를 써야 할 곳에 새 속도를 씁니다.',
    },
    answer: {
      en: 'Ours is the look-ahead form of the method.',
      ko: '여기서는 원래 방법인 앞보기 형태를 씁니다.',
    },
    shown: {
      en: 'Both forms, from the same start.',
      ko: '같은 출발점에서 두 형태의 경로를 비교합니다.',
    },
    experiments: ['optimizer-comparison', 'optimizer-paths'],
  },
  {
    id: 'adam-epsilon',
    trouble: {
      en: 'The book folds Adam’s bias correction into the rate, so its ε is another ε (“ε-hat”) than the paper’s.',
      ko: '책은 Adam의 편향 보정을 학습률에 합쳐 넣어, 그 ε은 논문의 ε과 다른 값(“ε-hat”)입니다.',
    },
    answer: {
      en: "Algorithm 1 of the paper is the default, and `convention: 'book'` gives the other. They differ where gradients are about as small as ε.",
      ko: "논문의 알고리즘 1이 기본값이고, `convention: 'book'`을 주면 책의 방식이 됩니다. 기울기가 ε만큼 작을 때 차이가 납니다.",
    },
    experiments: ['optimizer-comparison'],
  },
  {
    id: 'dropout-scaling',
    trouble: {
      en: 'Which ratio multiplies at test time in dropout? Many notes say the deleted one.',
      ko: '드롭아웃에서 시험 때 곱하는 비율은 무엇일까요? 삭제한 비율을 곱한다고 적은 글이 많습니다.',
    },
    answer: {
      en: 'The kept one. Inverted dropout, the default here, scales while training and leaves the test alone.',
      ko: '삭제하지 않은 비율을 곱합니다. 여기서 기본으로 쓰는 인버티드 드롭아웃은 훈련 때 나누어 두고 시험 때는 그대로 둡니다.',
    },
    experiments: ['dropout'],
  },
  {
    id: 'shared-optimizer',
    trouble: {
      en: 'One optimizer object shared by several networks is harmless for SGD, and silently wrong for Momentum.',
      ko: '옵티마이저 하나를 여러 신경망이 함께 쓰면 SGD는 괜찮지만 모멘텀은 조용히 잘못됩니다.',
    },
    answer: {
      en: 'An optimizer belongs to the first parameters it updates. Another set is an error that says why.',
      ko: '옵티마이저는 처음 갱신한 매개변수에 속합니다. 다른 매개변수를 주면 까닭을 알려 주는 오류가 납니다.',
    },
    experiments: ['init-comparison', 'optimizer-comparison'],
  },
  {
    id: 'vacuous-check',
    trouble: {
      en: 'The book’s gradient check of batch normalisation uses a batch of one, where every gradient is 0.',
      ko: '책의 배치 정규화 기울기 확인은 데이터 한 개짜리 배치를 쓰는데, 그러면 모든 기울기가 0입니다.',
    },
    answer: {
      en: '`checkGradients` refuses input that cannot show an error, and tells what it has covered.',
      ko: '`checkGradients`는 오류를 드러낼 수 없는 입력을 거부하고, 무엇을 확인했는지 알려 줍니다.',
    },
    experiments: ['batch-norm'],
  },
  {
    id: 'batch-norm-decay',
    trouble: {
      en: 'Batch-norm “momentum” is 0.9 in one library and 0.1 in another, and means the same.',
      ko: '배치 정규화의 “momentum”이 어떤 라이브러리에서는 0.9, 다른 곳에서는 0.1인데 뜻은 같습니다.',
    },
    answer: {
      en: 'The option is called `decay` and is the weight of the old value.',
      ko: '여기서는 `decay`라고 부르며 이전 값의 가중치입니다.',
    },
    shown: {
      en: 'The same batches through several conventions.',
      ko: '같은 배치를 여러 관례로 처리한 결과입니다.',
    },
    experiments: ['batch-norm', 'batch-norm-scales'],
  },
  {
    id: 'adam-l2',
    trouble: {
      en: 'λW added to the gradient is not weight decay for Adam.',
      ko: '기울기에 λW를 더하는 것은 Adam에서는 가중치 감소가 아닙니다.',
    },
    answer: {
      en: '`l2` and the decoupled `weightDecay` are two different things, and AdamW is the second.',
      ko: '`l2`와 분리된 `weightDecay`는 서로 다르며, AdamW는 뒤의 것입니다.',
    },
    experiments: ['weight-decay'],
  },
  {
    id: 'slow-scripts',
    trouble: {
      en: 'The chapter’s scripts take about eleven minutes; 94 % of the overfitting one is evaluation.',
      ko: '이 장의 코드를 모두 돌리면 약 11분이 걸리며, 오버피팅 코드는 94%가 평가 시간입니다.',
    },
    answer: {
      en: 'WebAssembly kernels, zeros skipped, as many workers as there are cores.',
      ko: 'WebAssembly 커널, 0 건너뛰기, 코어 수만큼의 워커를 씁니다.',
    },
    shown: {
      en: 'Measured on your machine now.',
      ko: '지금 이 컴퓨터에서 잰 값입니다.',
    },
    experiments: ['overfitting'],
  },
  {
    id: 'fractional-epoch',
    trouble: {
      en: 'The book compares a whole number with a fraction: `i % (60000 / 128) == 0` is true five times in twenty epochs.',
      ko: '책은 정수를 분수와 비교합니다. `i % (60000 / 128) == 0`은 20에폭 동안 다섯 번만 참입니다.',
    },
    answer: {
      en: 'Epochs are whole numbers of updates here; the smaller last batch is explicit.',
      ko: '여기서 에폭은 정수 번의 갱신이며, 더 작은 마지막 배치도 분명히 드러냅니다.',
    },
    experiments: ['overfitting', 'batch-norm'],
  },
  {
    id: 'replacement',
    trouble: {
      en: 'An “epoch” drawn with replacement touches 63 % of the images.',
      ko: '복원 추출로 뽑은 “한 에폭”에는 이미지의 63%만 나옵니다.',
    },
    answer: {
      en: "`sampling: 'shuffle'` sees each image once an epoch; the book’s way is there as `'replacement'`.",
      ko: "`sampling: 'shuffle'`은 에폭마다 모든 이미지를 한 번씩 봅니다. 책의 방식은 `'replacement'`입니다.",
    },
    experiments: ['optimizer-comparison'],
  },
  {
    id: 'no-seed',
    trouble: {
      en: 'The scripts set no seed, so no figure is ever the same twice.',
      ko: '책의 코드는 시드를 정하지 않아 그림이 매번 달라집니다.',
    },
    answer: {
      en: 'Every run is determined by one seed, recorded with its result and part of the link.',
      ko: '모든 실행은 시드 하나로 정해지며, 결과와 링크에 함께 기록됩니다.',
    },
    experiments: ['init-comparison', 'zero-init'],
  },
  {
    id: 'misspelt-key',
    trouble: {
      en: "`'rmsprop'` raises `KeyError`, because the book’s key is misspelt.",
      ko: "책의 키에 오타가 있어 `'rmsprop'`이라고 쓰면 `KeyError`가 납니다.",
    },
    answer: {
      en: 'A wrong name does not compile; at the edge, the error names the nearest and lists the known ones.',
      ko: '잘못된 이름은 컴파일되지 않습니다. 바깥에서 들어온 이름이 틀리면 가장 가까운 이름과 목록을 알려 줍니다.',
    },
    experiments: ['overfitting'],
  },
  {
    id: 'commented-lines',
    trouble: {
      en: 'To compare, the book asks to comment lines in and out.',
      ko: '책에서는 비교할 때마다 줄을 주석으로 바꾸라고 합니다.',
    },
    answer: {
      en: 'One control, one flag, one field of the link for each choice.',
      ko: '선택마다 조절 장치 하나, 명령줄 옵션 하나, 링크의 항목 하나입니다.',
    },
    experiments: ['activation-histograms'],
  },
  {
    id: 'watched-test-set',
    trouble: {
      en: 'The test set is watched every epoch; whoever chooses by it, overfits it.',
      ko: '시험 데이터를 에폭마다 들여다봅니다. 그것으로 고르면 시험 데이터에 오버피팅됩니다.',
    },
    answer: {
      en: 'Searches see a validation split only.',
      ko: '탐색은 검증 데이터만 봅니다.',
    },
    shown: {
      en: 'The best of 100 guessers, on the set that chose it and on a fresh one.',
      ko: '무작위로 찍는 100개 가운데 최고를, 고를 때 쓴 데이터와 새 데이터에서 잰 값입니다.',
    },
    experiments: ['hyperparameter-search'],
  },
  {
    id: 'silent-nan',
    trouble: {
      en: 'A run that diverges to `NaN` looks like a bug.',
      ko: '`NaN`으로 발산한 실행은 버그처럼 보입니다.',
    },
    answer: {
      en: 'The loop ends with an event that names the step, the parameter and the usual cause.',
      ko: '학습 루프는 몇 번째 갱신이었는지, 어느 매개변수가 먼저였는지, 흔한 원인이 무엇인지 알려 주는 이벤트로 끝납니다.',
    },
    experiments: ['learning-rate', 'optimizer-comparison'],
  },
  {
    id: 'boxes-in-plots',
    trouble: {
      en: 'Korean text and the minus sign become boxes in plots.',
      ko: '그래프에서 한글과 마이너스 부호가 네모로 깨집니다.',
    },
    answer: {
      en: 'Every exported picture names fonts that have both.',
      ko: '내보내는 모든 그림은 둘 다 있는 글꼴을 씁니다.',
    },
    experiments: [],
  },
];
