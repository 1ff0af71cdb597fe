import type { ArenaTensor, FloatArray, Rng, Shape } from '@downhill/tensor';
import type { Layer, Pass } from './layer.ts';

/** By what the outputs are multiplied, in training (those that are kept) and in evaluation (all), for a ratio r. */
const scalings = {
  inverted: { training: (r: number) => 1 / (1 - r), evaluation: () => 1 },
  book: { training: () => 1, evaluation: (r: number) => 1 - r },
  deleted: { training: () => 1, evaluation: (r: number) => r },
} as const;

/** Where {@link Dropout} makes up for what it drops. */
export type DropoutScaling = keyof typeof scalings;

/** Writes 1 for every element to keep and 0 for every one to drop. */
export type MaskSource = (mask: FloatArray, ratio: number, rng: Rng) => void;

/** What {@link Dropout} takes besides its ratio. */
export interface DropoutOptions {
  /** `inverted` by default. */
  readonly scaling?: DropoutScaling | undefined;
  /** Where masks come from: independent draws by default. For masks of your own, or to repeat known ones. */
  readonly mask?: MaskSource | undefined;
}

/**
 * Dropout: in training every element is dropped (set to 0) with probability r, so no unit can rely on another.
 *
 *     training     y = m x / (1 − r),   dx = m dy / (1 − r),   m = 0 with probability r, else 1
 *     evaluation   y = x
 *
 * `r` the ratio that is *dropped*; m is drawn anew for every element of every batch.
 *
 * Conventions: `inverted` scaling as above is the default, as in PyTorch and Keras: the expectation is right in training
 * and evaluation is the identity. `book`: training y = m x, evaluation y = (1 − r) x, also right. `deleted`: evaluation
 * y = r x, the mistake of many notes that multiply by the ratio of deleted units; it is here to be shown. The paper's p is
 * the probability to keep, 1 − r.
 *
 * Shapes: any, kept.
 *
 * @throws RangeError when the ratio is not in 0…1 (1 excluded) or the scaling is unknown.
 *
 * Srivastava, Hinton, Krizhevsky, Sutskever & Salakhutdinov, JMLR 15 (2014). Book: 6.4.3.
 *
 * @example
 * const keepFirst = new Dropout(0.5, { mask: (mask) => mask.fill(0).fill(1, 0, 1) });
 * const net = new Sequential([keepFirst], { inputShape: [2], loss: new MeanSquaredError() });
 * const [x, t] = [tensor([[1, 1]]), tensor([[0, 0]])];
 * [net.loss(x, t), net.loss(x, t, { training: true })]; // [1, 2]
 */
export class Dropout implements Layer {
  readonly kind = 'dropout';
  readonly params = [];
  readonly state = [];
  readonly ratio: number;
  readonly scaling: DropoutScaling;
  readonly #mask: MaskSource;

  constructor(ratio: number, { scaling = 'inverted', mask = drawMask }: DropoutOptions = {}) {
    if (!(ratio >= 0 && ratio < 1)) throw new RangeError(`Dropout: ratio must be at least 0 and below 1, got ${ratio}`);
    if (!Object.hasOwn(scalings, scaling))
      throw new RangeError(`Dropout: unknown scaling "${scaling}"; known: ${Object.keys(scalings).join(', ')}`);
    this.ratio = ratio;
    this.scaling = scaling;
    this.#mask = mask;
  }

  outputShape(inputShape: Shape): Shape {
    return inputShape;
  }

  forward(x: ArenaTensor, pass: Pass): ArenaTensor {
    const { training, evaluation } = scalings[this.scaling];
    const scale = pass.training ? training(this.ratio) : evaluation(this.ratio);
    if (pass.training ? this.ratio === 0 : scale === 1) return x;
    const y = pass.buffer('y', x.shape);
    if (!pass.training) {
      pass.kernels.scale(x.size, scale, x.ptr, y.ptr);
      return y;
    }
    const mask = pass.buffer('mask', x.shape);
    this.#mask(mask.data as FloatArray, this.ratio, pass.rng);
    if (scale !== 1) pass.kernels.scale(x.size, scale, mask.ptr, mask.ptr);
    pass.kernels.multiply(x.size, x.ptr, mask.ptr, y.ptr);
    return y;
  }

  backward(dy: ArenaTensor, pass: Pass): ArenaTensor {
    if (this.ratio === 0) return dy;
    const dx = pass.buffer('dx', dy.shape);
    pass.kernels.multiply(dy.size, dy.ptr, pass.buffer('mask', dy.shape).ptr, dx.ptr);
    return dx;
  }
}

const drawMask: MaskSource = (mask, ratio, rng) => {
  rng.fillBernoulli(mask, 1 - ratio);
};
