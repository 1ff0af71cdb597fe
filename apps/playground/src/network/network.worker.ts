import { loadMnist, type MnistData } from '@downhill/data-mnist';
import type { Glance, NetworkRequest, OwnReply } from './protocol.ts';
import { readTraining, saveTraining } from './saved-training.ts';
import { Training } from './training.ts';

/** How long the worker trains before it reads its messages and reports. */
const TURN_MS = 30;

let run = 0;
let training: Training | undefined;
let playing = false;
let working = false;
let losses: number[] = [];
let glances: Glance[] = [];
let place = { step: 0, epoch: 0 };
let data: Promise<MnistData> | undefined;

const send = (reply: OwnReply): void => postMessage({ run, ...reply });
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** MNIST, loaded once; a load that fails is forgotten, so that the next begin tries again. */
function mnist(): Promise<MnistData> {
  data ??= loadMnist();
  data.catch(() => (data = undefined));
  return data;
}

const turns = new MessageChannel();
/** Lets messages in. A timer would wait for 4 ms. */
const giveWay = (): Promise<void> =>
  new Promise((resolve) => {
    turns.port1.onmessage = () => resolve();
    turns.port2.postMessage(null);
  });

function report(): void {
  if (training === undefined || (losses.length === 0 && glances.length === 0)) return;
  send({ kind: 'progress', progress: { ...place, total: training.total, losses, glances } });
  losses = [];
  glances = [];
}

/** Pulls one event; false when the training is over. */
function pull(now: Training): boolean {
  const event = now.next();
  if (event === undefined) return false;
  if (event.type === 'step') {
    losses.push(event.loss);
    place = { step: event.step, epoch: event.epoch };
  }
  if (event.type === 'evaluation')
    glances.push({ step: event.step, train: event.train!.accuracy, validation: event.test!.accuracy });
  if (event.type === 'diverged') {
    report();
    send({ kind: 'diverged', message: event.message, step: event.step });
    return false;
  }
  if (event.type === 'done') {
    report();
    send({ kind: 'done', ...now.test() });
    return false;
  }
  return true;
}

/** One update: what else the training says before it, an evaluation or a warning, is no step. */
function stepOnce(): void {
  const before = place.step;
  while (training !== undefined && place.step === before && pull(training));
}

async function work(): Promise<void> {
  if (working) return;
  working = true;
  let turn = performance.now();
  while (playing && training !== undefined) {
    if (!pull(training)) playing = false;
    if (performance.now() - turn < TURN_MS) continue;
    report();
    await giveWay();
    turn = performance.now();
  }
  report();
  working = false;
}

async function begin(request: Extract<NetworkRequest, { kind: 'begin' | 'load' }>): Promise<Training | undefined> {
  ({ run } = request);
  playing = false;
  training = undefined;
  [losses, glances, place] = [[], [], { step: 0, epoch: 0 }];
  try {
    const loaded = await mnist();
    if (run !== request.run) return undefined;
    training = new Training(request.spec, loaded);
    return training;
  } catch (error) {
    send({ kind: 'failed', message: messageOf(error), during: data === undefined ? 'data' : 'work' });
    return undefined;
  }
}

/** A JSON file brings its spec; an .npz file must fit the network of the page. */
async function load(request: Extract<NetworkRequest, { kind: 'load' }>): Promise<void> {
  const { bytes } = request;
  ({ run } = request);
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  try {
    const saved = isZip ? undefined : readTraining(new TextDecoder().decode(bytes));
    const spec = saved?.spec ?? request.spec;
    const opened = await begin({ ...request, spec });
    if (opened === undefined) return;
    if (saved === undefined) opened.loadNpz(bytes);
    else opened.network.load(saved.network);
    send({ kind: 'loaded', spec, accuracy: opened.test().accuracy, parameters: opened.network.params.flat.size });
  } catch (error) {
    send({ kind: 'failed', message: messageOf(error), during: 'file' });
  }
}

async function serve(request: NetworkRequest): Promise<void> {
  switch (request.kind) {
    case 'begin': {
      const opened = await begin(request);
      if (opened === undefined) return;
      send({ kind: 'ready', parameters: [...opened.network.params].reduce((sum, [, p]) => sum + p.size, 0) });
      ({ playing } = request);
      return work();
    }
    case 'load':
      return load(request);
    case 'run':
      playing = true;
      return work();
    case 'pause':
      playing = false;
      return;
    case 'step':
      playing = false;
      stepOnce();
      report();
      return;
    case 'read':
      if (training !== undefined) send({ kind: 'reading', reading: training.read(request.image) });
      return;
    case 'unit':
      if (training !== undefined) send({ kind: 'unit', unit: training.unit(request.layer, request.unit) });
      return;
    case 'examples':
      if (training !== undefined) send({ kind: 'examples', ...training.examples(request.count) });
      return;
    case 'save': {
      if (training === undefined) return;
      const bytes =
        request.as === 'npz'
          ? training.toNpz()
          : new TextEncoder().encode(JSON.stringify(saveTraining(training.spec, training.network.toJSON())));
      send({ kind: 'saved', as: request.as, bytes });
    }
  }
}

onmessage = ({ data: request }: MessageEvent<NetworkRequest>) => {
  serve(request).catch((error: unknown) => {
    playing = false;
    working = false;
    send({ kind: 'failed', message: messageOf(error), during: 'work' });
  });
};
