import { describe, expect, it } from 'vitest';
import { queryOfSpec, specOfQuery } from './link.ts';
import { firstSpec, type NetworkSpec } from './network-spec.ts';

const again = (spec: NetworkSpec) => specOfQuery(new URLSearchParams(queryOfSpec(spec).toString()));

describe('the address of a network', () => {
  it('is empty for the first one', () => {
    expect(queryOfSpec(firstSpec).toString()).toBe('');
  });

  const specs: NetworkSpec[] = [
    firstSpec,
    { ...firstSpec, hidden: [] },
    {
      hidden: [
        { units: 32, batchNorm: true, activation: 'leakyRelu', dropout: 0.25 },
        { units: 16, batchNorm: false, activation: 'none', dropout: 0 },
      ],
      init: 'normal',
      initNumber: 0.05,
      optimizer: 'RMSProp',
      lr: 0.003,
      options: { momentum: 0.5, centered: true },
      schedule: 'one-cycle',
      lambda: 0.001,
      clip: 2,
      batchSize: 64,
      images: 1234,
      epochs: 7,
      seed: 42,
    },
    { ...firstSpec, optimizer: 'NAdam', lr: 0.002, options: { convention: 'pytorch1' } },
  ];
  it.each(specs.map((spec, i) => [i, spec] as const))('restores spec %i', (_, spec) => {
    expect(again(spec)).toEqual({ spec, broken: [] });
  });

  it('keeps what can be read and tells what cannot', () => {
    const { spec, broken } = specOfQuery(
      new URLSearchParams(
        'hidden=0:relu&optimizer=Adan&options=beta9=1&lr=0&images=200&batchSize=900&epochs=3&depth=2',
      ),
    );
    expect(spec).toEqual({ ...firstSpec, images: 200, epochs: 3 });
    expect(broken.map(({ en }) => en)).toEqual([
      'hidden: “0:relu”. A whole number from 1 to 1000.',
      'optimizer: “Adan”. There is no optimizer “Adan”.',
      'options: “beta9=1”. This cannot be read.',
      'lr: “0”. A number from 0.000001 to 10.',
      'batchSize: “900”. A batch cannot be larger than the 200 images.',
      'depth is not known; there are hidden, init, optimizer, options, schedule, initNumber, lr, lambda, clip, batchSize, images, epochs, seed.',
    ]);
  });

  it.each(['100:swish', 'x', '100:relu:bn:what', '1,1,1,1,1,1,1,1,1'])('refuses the layers “%s”', (hidden) => {
    expect(specOfQuery(new URLSearchParams({ hidden })).broken).toHaveLength(1);
  });
});
