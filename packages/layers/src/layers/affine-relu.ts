import type { ArenaTensor } from '@downhill/tensor';
import { Affine } from './affine.ts';
import type { Pass } from './layer.ts';

/** Affine and ReLU in one: what a network computes where the two follow each other. Same numbers, one buffer less. */
export class AffineRelu extends Affine {
  override readonly kind = 'affine-relu';

  constructor({ inputSize, outputSize, params: [W, b] }: Affine) {
    super(inputSize, outputSize, { weightInit: W!.init, biasInit: b!.init });
  }

  override forward(x: ArenaTensor, pass: Pass): ArenaTensor {
    return this.product(x, pass, true);
  }

  override backward(dy: ArenaTensor, pass: Pass): ArenaTensor | undefined {
    const dz = pass.buffer('dz', dy.shape);
    pass.kernels.reluGrad(dy.size, pass.output.ptr, dy.ptr, dz.ptr);
    return super.backward(dz, pass);
  }
}
