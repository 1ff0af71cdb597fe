import type { Text } from '@downhill/experiments';

/** Every text of the paths page that does not belong to the experiment or a preset. */
export const pathsCatalogue = {
  function: { en: 'Function', ko: '함수' },
  functionHint: {
    en: 'Type your own: x, y, numbers, + − * / ^, pi, e, sin cos tan exp log sqrt abs tanh min max. The gradient is derived, not approximated.',
    ko: '직접 입력할 수 있습니다: x, y, 숫자, + − * / ^, pi, e, sin cos tan exp log sqrt abs tanh min max. 기울기는 근사가 아니라 미분으로 구합니다.',
  },
  own: { en: 'Your own', ko: '직접 입력' },
  landscapes: { en: 'Landscapes', ko: '지형' },
  mistake: { en: 'At character', ko: '문자 위치' },
  contours: { en: 'From above', ko: '위에서 보기' },
  surface: { en: 'As a landscape', ko: '입체로 보기' },
  surfaceKeys: {
    en: 'Drag to turn; arrow keys turn and tilt.',
    ko: '끌면 돌아갑니다. 화살표 키로 돌리고 기울일 수 있습니다.',
  },
  compressed: {
    en: 'Heights are compressed: true to scale, this surface would be a wall beside a plain.',
    ko: '높이를 줄여 그렸습니다. 실제 비율로는 벽과 평지밖에 보이지 않습니다.',
  },
  overlay: { en: 'One plot', ko: '한 그림에' },
  multiples: { en: 'One each', ko: '따로따로' },
  layout: { en: 'Layout', ko: '배치' },
  field: { en: 'Gradient field (downhill)', ko: '기울기 장(내려가는 방향)' },
  zoomIn: { en: 'Zoom in', ko: '확대' },
  zoomOut: { en: 'Zoom out', ko: '축소' },
  updates: { en: 'Updates', ko: '갱신 횟수' },
  startX: { en: 'Start x', ko: '시작점 x' },
  startY: { en: 'Start y', ko: '시작점 y' },
  startKeys: {
    en: 'Drag the start or click anywhere. Keyboard: focus the plot; arrow keys move the start, with Shift ten times as far.',
    ko: '시작점을 끌거나 아무 곳이나 클릭하세요. 키보드: 그림을 선택하고 화살표 키로 움직이며, Shift를 누르면 열 배씩 움직입니다.',
  },
  methods: { en: 'Methods', ko: '갱신 방법' },
  add: { en: 'Add', ko: '추가' },
  addHint: {
    en: 'Add a method, or the same one again with another rate.',
    ko: '기법을 추가하거나, 같은 기법을 다른 학습률로 한 번 더 추가할 수 있습니다.',
  },
  remove: { en: 'Remove', ko: '삭제' },
  select: { en: 'Take apart', ko: '해부하기' },
  selected: { en: 'Taken apart below', ko: '아래에서 해부 중' },
  anatomy: { en: 'Anatomy of an update', ko: '갱신 한 번의 해부' },
  anatomyHint: {
    en: 'The arithmetic of the next update with its real numbers. Point at a symbol, or tab to it, and its arrow stands out in the plot. Step through the timeline and watch.',
    ko: '다음 갱신의 계산을 실제 숫자로 보여 줍니다. 기호를 가리키거나 Tab으로 선택하면 그림에서 해당 화살표가 강조됩니다. 타임라인을 한 단계씩 넘기며 살펴보세요.',
  },
  arrowNote: {
    en: 'Solid arrows are true to scale; dashed ones (gradients) are scaled to be seen; an ellipse shows the root of a mean of squares along each axis.',
    ko: '실선 화살표는 실제 크기이고, 점선 화살표(기울기)는 보기 좋게 늘이거나 줄였습니다. 타원은 축마다 제곱 평균의 제곱근을 나타냅니다.',
  },
  nextUpdate: { en: 'Update', ko: '갱신' },
  ended: {
    en: 'This path has ended; step back to see its last update.',
    ko: '경로가 끝났습니다. 뒤로 넘기면 마지막 갱신을 볼 수 있습니다.',
  },
  map: { en: 'Which rate would have been best?', ko: '어떤 학습률이 가장 좋았을까?' },
  mapHint: {
    en: 'Final f after all updates, for every learning rate. Click a place to take its values; arrow keys move, Enter takes.',
    ko: '모든 갱신이 끝났을 때의 f를 학습률마다 보여 줍니다. 클릭하면 그 값을 사용합니다. 화살표 키로 옮기고 Enter로 선택합니다.',
  },
  mapColors: {
    en: 'Dark is low, yellow is high; where nothing is drawn, the path diverges.',
    ko: '어두울수록 낮고 노랄수록 높습니다. 비어 있는 곳은 발산합니다.',
  },
  mapCurve: {
    en: 'Lower is better; where the curve breaks off, the path diverges.',
    ko: '낮을수록 좋습니다. 곡선이 끊긴 곳은 발산합니다.',
  },
  mapDiverged: { en: 'diverges', ko: '발산' },
  here: { en: 'Here:', ko: '현재:' },
  best: { en: 'Best:', ko: '최선:' },
  takeBest: { en: 'Use it', ko: '사용하기' },
  claimsElsewhere: {
    en: 'The chapter’s sentences are about its own function, start and 30 updates.',
    ko: '책의 문장은 책의 함수와 시작점, 30번의 갱신에 대한 것입니다.',
  },
  backToBook: { en: 'Go back to them', ko: '책의 설정으로 돌아가기' },
  claimsNote: { en: 'Judged on the whole paths.', ko: '경로 전체로 판정합니다.' },
} satisfies Record<string, Text>;
