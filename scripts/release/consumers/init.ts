import { he } from '@downhill/init';
import { Rng, std } from '@downhill/tensor';

export function main(): string {
  const W = he()([784, 100], { rng: new Rng(1) });
  return `${W.shape.join('×')} ${std(W).item().toFixed(3)}`;
}
// prints: 784×100 0.051
