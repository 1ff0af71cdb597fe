import { MultiLayerNet } from '@downhill/layers';
import { SGD } from '@downhill/optimizers';
import { expect, it } from 'vitest';
import { UpdateMeter } from './update-meter.ts';

it('measures the first update and every k-th, and changes nothing', () => {
  const network = (): MultiLayerNet => new MultiLayerNet({ inputSize: 3, hiddenSizes: [2], outputSize: 2, seed: 1 });
  const [measured, plain] = [network(), network()];
  const meter = new UpdateMeter(new SGD({ lr: 0.5 }), measured.params, 3);
  const sgd = new SGD({ lr: 0.5 });
  measured.grads.flat.data.fill(0.25);
  plain.grads.flat.data.fill(0.25);
  for (let step = 1; step <= 7; step++) {
    meter.update(measured.params, measured.grads);
    sgd.update(plain.params, plain.grads);
  }
  expect(meter.sizes.step).toEqual([1, 3, 6]);
  // Every parameter moves by lr · g = 0.125 (rounded to float32 where it stands).
  for (const size of meter.sizes.size) expect(size).toBeCloseTo(0.125, 6);
  expect(measured.params.flat.data).toEqual(plain.params.flat.data);
  expect(meter.rate).toBe(0.5);
});
