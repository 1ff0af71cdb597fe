import { Rng, matmul, mean, randn, tensor } from '@downhill/tensor';

export function main(): string {
  const a = tensor([
    [1, 2],
    [3, 4],
  ]);
  const noise = randn([1000], { rng: new Rng(1) });
  return `${JSON.stringify(matmul(a, a).toArray())} ${Math.abs(mean(noise).item()) < 0.1}`;
}
// prints: [[7,10],[15,22]] true
