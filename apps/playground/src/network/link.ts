import { activationLayers } from '@downhill/layers';
import { optimizers } from '@downhill/optimizers';
import type { Text } from '@downhill/experiments';
import { firstSpec, MOST_LAYERS, scheduleNames, type HiddenLayer, type NetworkSpec } from './network-spec.ts';
import { specProblems } from './spec-problems.ts';

/** The version of the address. A change that makes old links mean something else gets the next number. */
const NETWORK_LINK_VERSION = 1;

/** `100:relu:bn:drop=0.2` */
const textOfLayer = ({ units, activation, batchNorm, dropout }: HiddenLayer): string =>
  [String(units), activation, ...(batchNorm ? ['bn'] : []), ...(dropout > 0 ? [`drop=${dropout}`] : [])].join(':');

function layerOfText(text: string): HiddenLayer | undefined {
  const [units = '', activation = 'relu', ...rest] = text.split(':');
  if (!/^\d+$/.test(units) || !(activation === 'none' || Object.hasOwn(activationLayers, activation))) return undefined;
  let layer: HiddenLayer = {
    units: Number(units),
    activation: activation as HiddenLayer['activation'],
    batchNorm: false,
    dropout: 0,
  };
  for (const part of rest) {
    const drop = /^drop=([\d.]+)$/.exec(part)?.[1];
    if (part === 'bn') layer = { ...layer, batchNorm: true };
    else if (drop !== undefined) layer = { ...layer, dropout: Number(drop) };
    else return undefined;
  }
  return layer;
}

const hiddenOf = (text: string): readonly HiddenLayer[] | undefined => {
  const layers = text === '' ? [] : text.split(',').map(layerOfText);
  return layers.length > MOST_LAYERS || layers.includes(undefined) ? undefined : (layers as HiddenLayer[]);
};

/** Options of the optimizer as `momentum=0.95,dampening=0`, with the types that its own defaults have. */
function optionsOf(text: string, optimizer: string): NetworkSpec['options'] | undefined {
  const defaults = optimizers.find(({ name }) => name === optimizer)?.defaults() ?? {};
  const options: Record<string, number | boolean | string> = {};
  for (const part of text.split(',').filter(Boolean)) {
    const [name = '', value = ''] = part.split('=');
    const own = Object.hasOwn(defaults, name) && name !== 'lr' ? defaults[name] : undefined;
    if (own === undefined || value === '') return undefined;
    const read = typeof own === 'number' ? Number(value) : typeof own === 'boolean' ? value === 'true' : value;
    if (read !== own) options[name] = read;
  }
  return options;
}
const textOfOptions = (options: NetworkSpec['options']): string =>
  Object.entries(options)
    .map(([name, value]) => `${name}=${value}`)
    .join(',');

const numbers = ['initNumber', 'lr', 'lambda', 'clip', 'batchSize', 'images', 'epochs', 'seed'] as const;
const known = ['hidden', 'init', 'optimizer', 'options', 'schedule', ...numbers];

/** Reads an address. What cannot be read, or cannot be trained, stays as it is at first and is told about. */
export function specOfQuery(query: URLSearchParams): { readonly spec: NetworkSpec; readonly broken: readonly Text[] } {
  const version = query.get('v');
  if (version !== null && version !== String(NETWORK_LINK_VERSION))
    return {
      spec: firstSpec,
      broken: [
        {
          en: `The link is of version ${version}; this page reads version ${NETWORK_LINK_VERSION}.`,
          ko: `링크의 버전이 ${version}입니다. 이 페이지는 버전 ${NETWORK_LINK_VERSION}만 읽습니다.`,
        },
      ],
    };
  let spec = firstSpec;
  const broken: Text[] = [];
  const tell = (name: string, text: string, why: Text): void =>
    void broken.push({ en: `${name}: “${text}”. ${why.en}`, ko: `${name}: “${text}”. ${why.ko}` });
  const unreadable = { en: 'This cannot be read.', ko: '읽을 수 없는 값입니다.' };
  /** Takes the value over unless it brings a problem with it. */
  const take = (name: string, text: string, part: Partial<NetworkSpec> | undefined): void => {
    if (part === undefined) return tell(name, text, unreadable);
    const next = { ...spec, ...part };
    const [problem] = specProblems(next).values();
    if (problem === undefined) spec = next;
    else tell(name, text, problem);
  };
  // In this order: the options are those of the optimizer, and a batch must not be larger than the images.
  for (const name of [
    'hidden',
    'init',
    'optimizer',
    'options',
    'schedule',
    'images',
    ...numbers.filter((n) => n !== 'images'),
  ]) {
    const text = query.get(name);
    if (text === null) continue;
    if (name === 'hidden') {
      const hidden = hiddenOf(text);
      take(name, text, hidden === undefined ? undefined : { hidden });
    } else if (name === 'init') take(name, text, { init: text });
    else if (name === 'optimizer') {
      const entry = optimizers.find((one) => one.name === text);
      take(
        name,
        text,
        entry === undefined ? { optimizer: text } : { optimizer: text, lr: entry.defaults()['lr'] as number },
      );
    } else if (name === 'options') {
      const options = optionsOf(text, spec.optimizer);
      take(name, text, options === undefined ? undefined : { options });
    } else if (name === 'schedule') {
      const schedule = scheduleNames.find((one) => one === text);
      take(name, text, schedule === undefined ? undefined : { schedule });
    } else take(name, text, text.trim() === '' ? undefined : { [name]: Number(text) });
  }
  for (const name of query.keys())
    if (!known.includes(name) && name !== 'v' && name !== 'lang')
      broken.push({
        en: `${name} is not known; there are ${known.join(', ')}.`,
        ko: `${name}은(는) 없는 항목입니다. 쓸 수 있는 것: ${known.join(', ')}.`,
      });
  return { spec, broken };
}

/** A spec as an address: what differs from the first one, and the version. */
export function queryOfSpec(spec: NetworkSpec): URLSearchParams {
  const query = new URLSearchParams();
  const set = (name: string, value: string, first: string): void => {
    if (value !== first) query.set(name, value);
  };
  set('hidden', spec.hidden.map(textOfLayer).join(','), firstSpec.hidden.map(textOfLayer).join(','));
  set('init', spec.init, firstSpec.init);
  set('optimizer', spec.optimizer, firstSpec.optimizer);
  set('options', textOfOptions(spec.options), textOfOptions(firstSpec.options));
  set('schedule', spec.schedule, firstSpec.schedule);
  // A link with an optimizer takes the optimizer's own rate unless it says another.
  const entry = optimizers.find(({ name }) => name === spec.optimizer);
  for (const name of numbers)
    set(
      name,
      String(spec[name]),
      String(name === 'lr' && entry !== undefined ? entry.defaults()['lr'] : firstSpec[name]),
    );
  if (query.size === 0) return query;
  return new URLSearchParams([['v', String(NETWORK_LINK_VERSION)], ...query]);
}
