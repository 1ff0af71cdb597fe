import { expect, it } from 'vitest';
import { defaultsOf } from '../../experiment.ts';
import { gapFields } from './gap-fields.ts';
import { gapSession, type Remedy } from './gap-session.ts';

const config = { ...defaultsOf(gapFields), images: 20, testImages: 100, hiddenLayers: 2, units: 5 };
const session = (remedy: Remedy, seed = 1) => gapSession(config, seed, remedy);

it('takes the first images, and all when all are asked for', async () => {
  const { data } = await session({});
  expect([data.train.x.shape, data.test!.x.shape]).toEqual([
    [20, 784],
    [100, 784],
  ]);
  const whole = await gapSession({ ...config, testImages: 10000 }, 1, {});
  expect(whole.data.test!.x.shape).toEqual([10000, 784]);
  expect(whole.data.test!.t.data.slice(0, 100)).toEqual(data.test!.t.data);
});

it('begins with the same weights whatever the remedy, and others for another seed', async () => {
  const weights = async (remedy: Remedy, seed?: number) => [...(await session(remedy, seed)).network.params.flat.data];
  const plain = await weights({});
  expect(await weights({ weightDecay: 0.1 })).toEqual(plain);
  expect(await weights({ dropoutRatio: 0.2 })).toEqual(plain);
  expect(await weights({}, 2)).not.toEqual(plain);
});

it('makes the network of the config', async () => {
  const { network, optimizer } = await session({ dropoutRatio: 0.2 });
  expect(network.layers.map(({ kind }) => kind).join(' ')).toBe('affine relu dropout affine relu dropout affine');
  expect(network.params.get('W2').shape).toEqual([5, 5]);
  expect(optimizer.rate).toBe(0.01);
});
