import type { Text } from '@downhill/experiments';
import { bookLandscape, landscapes } from './landscapes.ts';
import { methodOf, methods } from './method.ts';
import type { PathsState } from './paths-state.ts';
import { bookPathsState, FEWEST_STEPS, MOST_RUNS, MOST_STEPS } from './paths-state.ts';
import { objectiveOf } from './objective.ts';
import { runOf, type Run } from './run.ts';

/** The version of the address. A change that makes old links mean something else gets the next number. */
const PATHS_LINK_VERSION = 1;

const pairOf = (text: string, separator = ','): readonly [number, number] | undefined => {
  const parts = text.split(separator);
  const values = parts.map(Number);
  return parts.length === 2 && parts.every((part) => part.trim() !== '') && values.every(Number.isFinite)
    ? [values[0]!, values[1]!]
    : undefined;
};

/** `momentum:0.1:momentum=0.99` */
const textOfRun = ({ method, lr, options }: Run): string =>
  [method, String(lr), ...Object.entries(options).map(([name, value]) => `${name}=${value}`)].join(':');

function runOfText(text: string): Run | undefined {
  const [key = '', rate = '', ...rest] = text.split(':');
  const method = methodOf(key);
  const lr = Number(rate);
  if (method === undefined || !(lr > 0 && lr <= 1000)) return undefined;
  const options: Record<string, number> = {};
  for (const part of rest) {
    const [name = '', value = ''] = part.split('=');
    const option = method.options.find((known) => known.name === name);
    const given = Number(value);
    if (option === undefined || value === '' || !(given >= option.min && given <= option.max)) return undefined;
    if (given !== option.default) options[name] = given;
  }
  return { ...runOf(method), lr, options };
}

/** Parts of the address: how each is written, and how it is read (undefined when it cannot be). */
interface Part {
  write(state: PathsState): string;
  read(text: string, state: PathsState): Partial<PathsState> | undefined;
  readonly wanted: Text;
}

const numberIn = (text: string, low: number, high: number): number | undefined => {
  const value = Number(text);
  return text !== '' && value >= low && value <= high ? value : undefined;
};
const wholeIn = (text: string, low: number, high: number): number | undefined => {
  const value = numberIn(text, low, high);
  return Number.isInteger(value) ? value : undefined;
};
/** Drops the part when its value could not be read. */
const part = <K extends keyof PathsState>(key: K, value: PathsState[K] | undefined): Partial<PathsState> | undefined =>
  value === undefined ? undefined : { [key]: value };

const parts: Readonly<Record<string, Part>> = {
  f: {
    wanted: { en: 'a function of x and y', ko: 'x와 y의 함수' },
    write: ({ source }) => source,
    read: (text) => {
      try {
        return { source: objectiveOf(text).source };
      } catch {
        return undefined;
      }
    },
  },
  start: {
    wanted: { en: 'two numbers: x,y', ko: '두 숫자: x,y' },
    write: ({ start }) => start.join(','),
    read: (text) => part('start', pairOf(text)),
  },
  n: {
    wanted: { en: `a whole number in ${FEWEST_STEPS}…${MOST_STEPS}`, ko: `${FEWEST_STEPS}…${MOST_STEPS} 범위의 정수` },
    write: ({ steps }) => String(steps),
    read: (text) => part('steps', wholeIn(text, FEWEST_STEPS, MOST_STEPS)),
  },
  runs: {
    wanted: {
      en: `1 to ${MOST_RUNS} methods with their rates, like sgd:0.95,adam:0.3 (${methods.map(({ key }) => key).join(', ')})`,
      ko: `학습률이 붙은 기법 1~${MOST_RUNS}개, 예: sgd:0.95,adam:0.3 (${methods.map(({ key }) => key).join(', ')})`,
    },
    write: ({ runs }) => runs.map(textOfRun).join(','),
    read: (text) => {
      const runs = text.split(',').map(runOfText);
      if (runs.length > MOST_RUNS || runs.some((run) => run === undefined)) return undefined;
      return { runs: runs as Run[] };
    },
  },
  view: {
    wanted: { en: 'two ranges: x from_x to,y from_y to, like -10_10,-5_5', ko: '두 범위, 예: -10_10,-5_5' },
    write: ({ view }) => `${view.x.join('_')},${view.y.join('_')}`,
    read: (text) => {
      const [x, y] = text.split(',').map((range) => pairOf(range, '_'));
      return x !== undefined && y !== undefined && x[0] < x[1] && y[0] < y[1] ? { view: { x, y } } : undefined;
    },
  },
  layout: {
    wanted: { en: 'overlay or multiples', ko: 'overlay 또는 multiples' },
    write: ({ layout }) => layout,
    read: (text) => (text === 'overlay' || text === 'multiples' ? { layout: text } : undefined),
  },
  field: {
    wanted: { en: 'on or off', ko: 'on 또는 off' },
    write: ({ field }) => (field ? 'on' : 'off'),
    read: (text) => (text === 'on' || text === 'off' ? { field: text === 'on' } : undefined),
  },
  turn: {
    wanted: { en: 'two angles in degrees: around,up', ko: '두 각도: 방위각,고도' },
    write: ({ turn }) => turn.join(','),
    read: (text) => part('turn', pairOf(text)),
  },
  look: {
    wanted: { en: 'the number of a method of the list', ko: '목록에 있는 기법의 번호' },
    write: ({ selected }) => String(selected + 1),
    read: (text, { runs }) => {
      const value = wholeIn(text, 1, runs.length);
      return value === undefined ? undefined : { selected: value - 1 };
    },
  },
  at: {
    wanted: { en: 'the number of an update', ko: '갱신 번호' },
    write: ({ at }) => (at === undefined ? '' : String(at)),
    read: (text, { steps }) => part('at', wholeIn(text, 0, steps)),
  },
};

/** Reads an address. What cannot be read stays as it is at first and is told about. */
export function pathsStateOfQuery(query: URLSearchParams): {
  readonly state: PathsState;
  readonly broken: readonly Text[];
} {
  const version = query.get('v');
  if (version !== null && version !== String(PATHS_LINK_VERSION))
    return {
      state: bookPathsState,
      broken: [
        {
          en: `The link is of version ${version}; this page reads version ${PATHS_LINK_VERSION}.`,
          ko: `링크의 버전이 ${version}입니다. 이 페이지는 버전 ${PATHS_LINK_VERSION}만 읽습니다.`,
        },
      ],
    };
  const source = query.get('f');
  const landscape = landscapes.find((known) => known.source === source) ?? bookLandscape;
  // A link that names only a function shows it as its preset does.
  let state: PathsState = { ...bookPathsState, view: landscape.view, start: landscape.start, steps: landscape.steps };
  const broken: Text[] = [];
  // In the order of the table: a number of a method needs the list of methods.
  for (const [name, { read, wanted }] of Object.entries(parts)) {
    const text = query.get(name);
    if (text === null) continue;
    const read1 = read(text, state);
    if (read1 !== undefined) state = { ...state, ...read1 };
    else
      broken.push({
        en: `${name} must be ${wanted.en}, got “${text}”.`,
        ko: `${name}에는 ${wanted.ko}이(가) 와야 하는데 “${text}”입니다.`,
      });
  }
  for (const name of query.keys())
    if (!Object.hasOwn(parts, name) && name !== 'v' && name !== 'lang')
      broken.push({
        en: `${name} is not known; there are ${Object.keys(parts).join(', ')}.`,
        ko: `${name}은(는) 없는 항목입니다. 쓸 수 있는 것: ${Object.keys(parts).join(', ')}.`,
      });
  return { state, broken };
}

/** The state as an address: what differs from what the page shows at first, and the version. */
export function queryOfPathsState(state: PathsState): URLSearchParams {
  const query = new URLSearchParams();
  const source = state.source;
  const landscape = landscapes.find((known) => known.source === source) ?? bookLandscape;
  const first: PathsState = { ...bookPathsState, view: landscape.view, start: landscape.start, steps: landscape.steps };
  for (const [name, { write }] of Object.entries(parts))
    if (write(state) !== write(first)) query.set(name, write(state));
  if (query.size === 0) return query;
  return new URLSearchParams([['v', String(PATHS_LINK_VERSION)], ...query]);
}
