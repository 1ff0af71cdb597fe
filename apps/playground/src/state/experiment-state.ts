import {
  defaultsOf,
  resolveConfig,
  type ConfigOf,
  type Experiment,
  type Field,
  type Schema,
  type Text,
} from '@downhill/experiments';

/** What the address of an experiment's page holds. */
export interface ExperimentState {
  readonly config: ConfigOf<Schema>;
  /** How many seeds are run, and the first of them. */
  readonly seeds: number;
  readonly firstSeed: number;
}

/** The version of the address. A change that makes old links mean something else gets the next number. */
const LINK_VERSION = 1;
export const MOST_SEEDS = 10;
const LARGEST_SEED = 999_999;
/** Part of every address; not options of an experiment. */
const common = new Set(['v', 'lang']);

const whole = (text: string, low: number, high: number): number | undefined => {
  const value = Number(text);
  return /^\d+$/.test(text) && value >= low && value <= high ? value : undefined;
};

function valueOf(field: Field | undefined, text: string): unknown {
  switch (field?.kind) {
    case 'number':
      return text === '' ? Number.NaN : Number(text);
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : text;
    case 'choices':
      return text.split(',').filter(Boolean);
    default:
      return text;
  }
}

const textOf = (value: unknown): string => (Array.isArray(value) ? value.join(',') : String(value));

/** The values a page starts with: the book's. */
export const bookState = (experiment: Pick<Experiment, 'schema'>): ExperimentState => ({
  config: defaultsOf(experiment.schema),
  seeds: 1,
  firstSeed: 0,
});

/** Reads an address. What cannot be read stays at the book's value and is told about. */
export function stateOfQuery(
  experiment: Pick<Experiment, 'id' | 'schema'>,
  query: URLSearchParams,
): { readonly state: ExperimentState; readonly broken: readonly Text[] } {
  let state = bookState(experiment);
  const broken: Text[] = [];
  const version = query.get('v');
  if (version !== null && version !== String(LINK_VERSION)) {
    broken.push({
      en: `The link is of version ${version}; this page reads version ${LINK_VERSION}.`,
      ko: `링크의 버전이 ${version}입니다. 이 페이지는 버전 ${LINK_VERSION}만 읽습니다.`,
    });
    return { state, broken };
  }
  for (const [name, text] of query) {
    if (common.has(name)) continue;
    if (name === 'seeds' || name === 'seed') {
      const value = name === 'seeds' ? whole(text, 1, MOST_SEEDS) : whole(text, 0, LARGEST_SEED);
      if (value !== undefined) state = { ...state, [name === 'seeds' ? 'seeds' : 'firstSeed']: value };
      else {
        const range = name === 'seeds' ? `1…${MOST_SEEDS}` : `0…${LARGEST_SEED}`;
        broken.push({
          en: `${name} must be a whole number in ${range}, got “${text}”.`,
          ko: `${name}은(는) ${range} 범위의 정수여야 하는데 “${text}”입니다.`,
        });
      }
      continue;
    }
    const field = Object.hasOwn(experiment.schema, name) ? experiment.schema[name] : undefined;
    try {
      state = { ...state, config: resolveConfig(experiment, { ...state.config, [name]: valueOf(field, text) }) };
    } catch (error) {
      broken.push({
        en: (error as Error).message.replace(/got NaN$/, `got “${text}”`),
        ko:
          field === undefined ? `${name}: 이 실험에 없는 설정입니다.` : `${name}: “${text}”은(는) 쓸 수 없는 값입니다.`,
      });
    }
  }
  return { state, broken };
}

/** The state as an address: what differs from the book, and the version. Empty for the book's own. */
export function queryOfState(experiment: Pick<Experiment, 'schema'>, state: ExperimentState): URLSearchParams {
  const book = bookState(experiment);
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(state.config))
    if (textOf(value) !== textOf(book.config[name])) query.set(name, textOf(value));
  if (state.seeds !== book.seeds) query.set('seeds', String(state.seeds));
  if (state.firstSeed !== book.firstSeed) query.set('seed', String(state.firstSeed));
  if (query.size === 0) return query;
  return new URLSearchParams([['v', String(LINK_VERSION)], ...query]);
}
