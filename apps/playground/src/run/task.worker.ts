import { cacheMnist } from '@downhill/data-mnist';
import { findExperiment, judgeClaim, judgeReference, type Live, type Progress } from '@downhill/experiments';
import type { Conclusion, Order, Outputs, Report, WorkerMessage, WorkerReply, WorkerRequest } from './protocol.ts';
import { factorAt, type RateChange } from './rate-change.ts';

/** How long the worker computes before it reads its messages and tells what it has. */
const TURN_MS = 14;

/** A task whose generator is open. Not pulling it is a pause. */
interface Open {
  readonly order: Order;
  readonly steps: AsyncGenerator<Progress, unknown> | Generator<Progress, unknown>;
  reports: number;
}

const open = new Set<Open>();
/** Read by the experiments at every step: a page wants to know of every iteration. */
const live: { -readonly [K in keyof Live]: Live[K] } = { reportEvery: 1 };
let rateChanges: readonly RateChange[] = [];
let limit = 0;
let working = false;
let batch: Report[] = [];

let run = 0;

const send = (reply: WorkerReply): void => postMessage({ run, reply } satisfies WorkerMessage);
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function flush(): void {
  if (batch.length === 0) return;
  send({ type: 'reports', reports: batch });
  batch = [];
}

const turns = new MessageChannel();
/** Lets messages in. A timer would wait for 4 ms. */
const giveWay = (): Promise<void> =>
  new Promise((resolve) => {
    turns.port1.onmessage = () => resolve();
    turns.port2.postMessage(null);
  });

/** The task that is furthest behind, so that racers advance together; none when all have reached the limit. */
function next(): Open | undefined {
  let behind: Open | undefined;
  for (const one of open)
    if (one.reports < limit && (behind === undefined || one.reports < behind.reports)) behind = one;
  return behind;
}

async function advance(one: Open): Promise<void> {
  const task = one.order.task.id;
  const began = run;
  live.rateFactor = factorAt(rateChanges, one.reports);
  try {
    const step = await one.steps.next();
    if (began !== run) return;
    if (step.done !== true) {
      one.reports += 1;
      batch.push({ task, done: step.value.done, metrics: step.value.metrics ?? {} });
      return;
    }
    flush();
    send({ type: 'output', task, output: step.value });
  } catch (error) {
    if (began !== run) return;
    flush();
    send({ type: 'failed', task, message: messageOf(error) });
  }
  open.delete(one);
}

async function work(): Promise<void> {
  if (working) return;
  working = true;
  let turn = performance.now();
  for (let one = next(); one !== undefined; one = next()) {
    await advance(one);
    if (performance.now() - turn < TURN_MS) continue;
    flush();
    await giveWay();
    turn = performance.now();
  }
  flush();
  working = false;
}

async function prepare(baseUrl: string): Promise<void> {
  const began = run;
  const tell = (reply: WorkerReply): void => {
    if (began === run) send(reply);
  };
  try {
    await cacheMnist({ baseUrl, onProgress: (progress) => tell({ type: 'fetching', progress }) });
    tell({ type: 'prepared' });
  } catch (error) {
    tell({ type: 'not-prepared', message: messageOf(error) });
  }
}

function conclude(id: string, config: Order['config'], given: Outputs): Conclusion {
  const experiment = findExperiment(id);
  const outputs = new Map(given.map(([seed, byVariant]) => [seed, new Map(byVariant)]));
  return {
    claims: experiment.claims(config).map((claim) => judgeClaim(claim, outputs)),
    references: (experiment.references?.(config) ?? []).map((reference) => judgeReference(reference, outputs)),
    figures: experiment.figure(outputs, config),
  };
}

onmessage = ({ data }: MessageEvent<WorkerRequest>) => {
  switch (data.type) {
    case 'begin':
      ({ run } = data);
      open.clear();
      batch = [];
      limit = 0;
      rateChanges = data.changes;
      break;
    case 'prepare':
      void prepare(data.mnistUrl);
      break;
    case 'open': {
      const { order } = data;
      const { config, mnistUrl } = order;
      try {
        const steps = findExperiment(order.experiment).run(order.task, { config, mnistUrl, live });
        open.add({ order, steps, reports: 0 });
      } catch (error) {
        send({ type: 'failed', task: order.task.id, message: messageOf(error) });
      }
      break;
    }
    case 'limit':
      limit = data.limit;
      break;
    case 'rates':
      rateChanges = data.changes;
      break;
    case 'conclude':
      try {
        send({ type: 'concluded', conclusion: conclude(data.experiment, data.config, data.outputs) });
      } catch (error) {
        send({ type: 'not-concluded', message: messageOf(error) });
      }
      break;
  }
  void work();
};
