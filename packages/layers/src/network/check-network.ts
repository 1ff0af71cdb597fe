import { Tensor, checkGradients, type GradientCheck, type GradientReport } from '@downhill/tensor';
import type { Sequential } from './sequential.ts';

/** Options of {@link checkNetwork}, those of {@link checkGradients}. */
export type NetworkCheckOptions = Pick<GradientCheck, 'eps' | 'tolerance' | 'samples' | 'rng' | 'zero'>;

/**
 * Holds every gradient of a network, and that of its data, against central differences of the training loss.
 *
 * `x` is the name of the data in the report. Dropout repeats one mask, and neither the masks' stream nor running
 * statistics move. {@link checkGradients} says how the comparison is made.
 *
 * Conventions: the network must be float64, and biases before batch normalisation named in `zero`, since their gradient is
 * 0. The batch needs several rows: with the batch of one of the book's own check, batch normalisation makes every gradient
 * before it 0, and the check is refused.
 *
 * @throws RangeError when the check would be vacuous.
 *
 * @example
 * const net = new MultiLayerNet({ inputSize: 3, hiddenSizes: [5], outputSize: 2, activation: 'tanh', dtype: 'float64' });
 * const x = randn([4, 3], { rng: new Rng(1) });
 * const report = checkNetwork(net, x, tensor([0, 1, 1, 0]));
 * report.ok; // true
 * report.checked; // 44
 */
export function checkNetwork(
  network: Sequential,
  x: Tensor,
  t: Tensor,
  options: NetworkCheckOptions = {},
): GradientReport {
  const data = new Tensor(Float64Array.from(x.data), x.shape);
  return checkGradients({
    ...options,
    params: { ...Object.fromEntries(network.params), x: data },
    loss: () => network.loss(data, t, { training: true }),
    gradient() {
      const [rng, state] = [network.rng.state, network.state.flat.data.slice()];
      const dx = network.inputGradient(data, t);
      network.rng.restore(rng);
      network.state.flat.data.set(state);
      return { ...Object.fromEntries(network.grads), x: dx };
    },
  });
}
