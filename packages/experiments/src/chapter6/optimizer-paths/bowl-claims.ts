import { inBoth } from '../../text.ts';
import { bowl, bowlGradient, downhillCosine, fieldPoints } from './bowl.ts';
import type { ClaimAbout } from '../claims-about.ts';
import { measured, percent } from '../measured.ts';
import type { Path } from './optimizer-paths.ts';

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

/** What 6.1.3 says about the function itself: figures 6-1 and 6-2. */
export const bowlClaims: readonly ClaimAbout<Path>[] = [
  {
    id: 'bowl-stretched',
    section: '6.1.3',
    about: [],
    sentence: {
      en: 'The function looks like a bowl stretched along the x-axis, and its contours are ellipses stretched along the x-axis.',
      ko: "이 함수는 [그림 6-1]의 왼쪽과 같이 '밥그릇'을 x축 방향으로 늘인 듯한 모습이고, 실제로 그 등고선은 오른쪽과 같이 x축 방향으로 늘인 타원으로 되어 있다.",
    },
    check: () => {
      const long = Math.sqrt(20);
      return {
        holds: Math.abs(bowl(long, 0) - bowl(0, 1)) < 1e-12,
        measured: inBoth(`f(${measured(long)}, 0) = f(0, 1) = 1`),
      };
    },
  },
  {
    id: 'gradient-steep-in-y',
    section: '6.1.3',
    about: [],
    sentence: {
      en: 'This gradient is large along y and small along x.',
      ko: '이 기울기는 y축 방향은 크고 x축 방향은 작다는 것이 특징이다.',
    },
    check: () => {
      const gradients = fieldPoints.map(([x, y]) => bowlGradient(x, y).map(Math.abs));
      const [alongX, alongY] = [mean(gradients.map(([g]) => g!)), mean(gradients.map(([, g]) => g!))];
      return {
        holds: alongY > 2 * alongX,
        measured: {
          en: `on average |∂f/∂y| is ${measured(alongY)}, |∂f/∂x| ${measured(alongX)}`,
          ko: `평균 |∂f/∂y|는 ${measured(alongY)}, |∂f/∂x|는 ${measured(alongX)}`,
        },
      };
    },
  },
  {
    id: 'gradient-misses-minimum',
    section: '6.1.3',
    about: [],
    sentence: {
      en: 'The minimum is at (0, 0), but most of the gradients of figure 6-2 do not point there.',
      ko: '[식 6.2]가 최솟값이 되는 장소 (x,y) = (0,0)이지만, [그림 6-2]가 보여주는 기울기 대부분은 (0,0) 방향을 가리키지 않는다는 것이다.',
    },
    check: () => {
      const away = fieldPoints.filter((place) => downhillCosine(place) < Math.cos(Math.PI / 12));
      const share = away.length / fieldPoints.length;
      return {
        holds: share > 0.5,
        measured: {
          en: `${percent(share)} of the arrows are more than 15° off`,
          ko: `화살표의 ${percent(share)}가 15° 넘게 벗어납니다`,
        },
      };
    },
  },
];
