import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadMnist, type MnistData } from '@downhill/data-mnist';
import { optimizers } from '@downhill/optimizers';
import { buildNetwork } from './build-network.ts';
import { scheduleOf, totalSteps } from './build-optimizer.ts';
import { networkTypescript } from './copy-typescript.ts';
import { firstSpec, scheduleNames, type NetworkSpec } from './network-spec.ts';
import { readTraining, saveTraining } from './saved-training.ts';
import { Training } from './training.ts';

const small: NetworkSpec = {
  ...firstSpec,
  hidden: [{ units: 12, batchNorm: true, activation: 'gelu', dropout: 0.1 }],
  images: 300,
  epochs: 2,
  batchSize: 50,
  lambda: 1e-4,
  clip: 5,
};
let mnist: MnistData;
beforeAll(async () => void (mnist = await loadMnist()));

const finish = (training: Training): string[] => {
  const types: string[] = [];
  for (let event = training.next(); event !== undefined; event = training.next()) types.push(event.type);
  return types;
};

it('builds what the spec says', () => {
  const { layers, params } = buildNetwork({
    ...firstSpec,
    hidden: [
      { units: 30, batchNorm: true, activation: 'leakyRelu', dropout: 0.2 },
      { units: 20, batchNorm: false, activation: 'none', dropout: 0 },
    ],
  });
  expect(layers.map(({ kind }) => kind)).toEqual(['affine', 'batch-norm', 'leaky-relu', 'dropout', 'affine', 'affine']);
  expect(params.names).toEqual(['W1', 'b1', 'gamma1', 'beta1', 'W2', 'b2', 'W3', 'b3']);
  expect(params.get('W3').shape).toEqual([20, 10]);
});

it.each(scheduleNames)('the schedule %s stays between 0 and the rate', (schedule) => {
  const spec = { ...firstSpec, schedule };
  const rate = scheduleOf(spec);
  const total = totalSteps(spec);
  expect(total).toBe(500);
  if (typeof rate === 'number') return expect(rate).toBe(spec.lr);
  const rates = Array.from({ length: total }, (_, step) => rate(step));
  expect(Math.max(...rates)).toBeLessThanOrEqual(spec.lr * (1 + 1e-12));
  expect(Math.max(...rates)).toBeGreaterThan(0.9 * spec.lr);
  expect(Math.min(...rates)).toBeGreaterThanOrEqual(0);
});

describe('Training', () => {
  it('learns, glances on the way, and reads images', () => {
    const training = new Training({ ...firstSpec, images: 2000, epochs: 2 }, mnist);
    const types = finish(training);
    expect(types.filter((type) => type === 'step')).toHaveLength(40);
    expect(types.at(-1)).toBe('done');
    expect(training.test().accuracy).toBeGreaterThan(0.8);
    const { wrong, right } = training.examples(20);
    expect([wrong.length, right.length]).toEqual([20, 20]);
    for (const { label, guess } of wrong) expect(label).not.toBe(guess);
    expect(right.map(({ label }) => label)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const { probabilities, layers } = training.read(right[3]!.pixels);
    expect(probabilities.indexOf(Math.max(...probabilities))).toBe(3);
    expect(probabilities.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    expect(layers.map(({ name, values }) => [name, values.length])).toEqual([
      ['relu1', 100],
      ['relu2', 50],
    ]);
  });

  it('reading and evaluating between two updates changes nothing', () => {
    const [quiet, read] = [new Training(small, mnist), new Training(small, mnist)];
    finish(quiet);
    for (let event = read.next(); event !== undefined; event = read.next()) read.read(new Float32Array(784).fill(0.5));
    expect(read.network.toJSON()).toEqual(quiet.network.toJSON());
  });

  it('tells what a unit looks for', () => {
    const training = new Training(small, mnist);
    const before = training.unit(0, 3);
    finish(training);
    const { weights, images } = training.unit(0, 3);
    expect(weights).toHaveLength(784);
    expect(weights![400]).toBe(training.network.params.get('W1').data[400 * 12 + 3]);
    expect(weights).not.toEqual(before.weights);
    const values = images.map(({ value }) => value);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    // The first of them is read again, alone.
    expect(training.read(images[0]!.pixels).layers[0]!.values[3]).toBeCloseTo(values[0]!, 4);
    expect(images.some(({ value }, i) => value !== before.images[i]!.value)).toBe(true);
  });

  it('has weights that are an image only where the pixels come in', () => {
    const two = [...firstSpec.hidden];
    const unnamed = { ...two[0]!, activation: 'none' as const };
    expect(new Training(firstSpec, mnist).unit(1, 0)).not.toHaveProperty('weights');
    expect(new Training({ ...firstSpec, hidden: [unnamed, two[1]!] }, mnist).unit(0, 0)).not.toHaveProperty('weights');
  });

  it('finds the units that give the same for all images', () => {
    const blank = new Float32Array(784);
    const dead = (spec: NetworkSpec) => new Training(spec, mnist).read(blank).layers.map((layer) => [...layer.dead]);
    expect(dead({ ...firstSpec, init: 'zeros' }).flat()).toEqual(Array.from({ length: 150 }, () => 1));
    expect(dead(small).flat()).toEqual(Array.from({ length: 12 }, () => 0));
    const mixed = new Training(firstSpec, mnist);
    const b1 = mixed.network.params.get('b1');
    (b1.data as Float32Array)[7] = -1e6;
    expect(mixed.read(blank).layers[0]!.dead[7]).toBe(1);
  });

  it('says why it diverges', () => {
    const training = new Training(
      { ...small, hidden: firstSpec.hidden, optimizer: 'SGD', lr: 10, clip: 0, lambda: 1 },
      mnist,
    );
    let last;
    for (let event = training.next(); event !== undefined; event = training.next()) last = event;
    expect(last?.type).toBe('diverged');
    expect((last as { message: string }).message).toMatch(/^diverged at step \d+: loss is NaN/);
  });

  it('is saved and loaded, as JSON and as .npz', () => {
    const training = new Training(small, mnist);
    finish(training);
    const saved = readTraining(JSON.stringify(saveTraining(small, training.network.toJSON())));
    const [fromJson, fromNpz] = [new Training(saved.spec, mnist), new Training(small, mnist)];
    fromJson.network.load(saved.network);
    fromNpz.loadNpz(training.toNpz());
    const { accuracy } = training.test();
    expect(fromJson.test().accuracy).toBe(accuracy);
    expect(fromNpz.test().accuracy).toBe(accuracy);
    expect(fromNpz.network.state.get('runningMean1').data).toEqual(training.network.state.get('runningMean1').data);
    expect(() => new Training(firstSpec, mnist).loadNpz(training.toNpz())).toThrow(/load: /);
  });

  it('refuses files that are none of its own', () => {
    expect(() => readTraining('GIF89a')).toThrow('the file is neither JSON nor .npz');
    expect(() => readTraining('{"a":1}')).toThrow(
      'the file was not saved here: it has no format "downhill-network", version 1',
    );
    const broken = { ...saveTraining(small, { params: {}, state: {}, rng: {} as never }), spec: { ...small, lr: -1 } };
    expect(() => readTraining(JSON.stringify(broken))).toThrow(
      'the file describes a network that cannot be built: A number from 0.000001 to 10.',
    );
    expect(() => readTraining(JSON.stringify({ ...broken, spec: {} }))).toThrow(
      'the file describes a network that cannot be built: parts of it are missing',
    );
  });
});

describe('the program', () => {
  const specs: [string, NetworkSpec][] = [
    ['the first network', { ...firstSpec, images: 300, epochs: 1 }],
    ['batch normalisation, dropout, penalties, clipping', small],
    ['no hidden layer, a numbered initializer', { ...small, hidden: [], init: 'normal', schedule: 'steps' }],
    ...scheduleNames.map((schedule): [string, NetworkSpec] => [schedule, { ...small, schedule, init: 'zeros' }]),
    ...optimizers.map(({ name, defaults }): [string, NetworkSpec] => [
      name,
      { ...small, optimizer: name, lr: defaults()['lr'] as number, epochs: 1, hidden: [] },
    ]),
  ];

  it.each(specs)('trains as the page does: %s', async (_, spec) => {
    const folder = mkdtempSync(join(fileURLToPath(new URL('.', import.meta.url)), 'copied-'));
    const lines: unknown[][] = [];
    Object.assign(globalThis, { printed: { push: (...line: unknown[]) => lines.push(line) } });
    try {
      const file = join(folder, 'program.ts');
      writeFileSync(file, networkTypescript(spec).replaceAll('console.log(', 'globalThis.printed.push('));
      await import(/* @vite-ignore */ file);
    } finally {
      rmSync(folder, { recursive: true });
    }
    const training = new Training(spec, mnist);
    finish(training);
    const { loss, accuracy } = training.test();
    expect(lines.at(-1)).toEqual(['test', loss, accuracy]);
    expect(lines.filter(([word]) => word === 'epoch')).toHaveLength(spec.epochs);
  });
});
