import type { FloatArray, FloatType, Rng, Shape, Tensor } from '@downhill/tensor';
import { zeros } from './zeros.ts';

/** A tensor whose elements are drawn one after the other, in row-major order, each rounded once to the dtype. */
export function draw(shape: Shape, options: { readonly dtype?: FloatType | undefined }, next: () => number): Tensor {
  const result = zeros(shape, options);
  const data = result.data as FloatArray;
  for (let i = 0; i < data.length; i++) data[i] = next();
  return result;
}

/** Normal numbers around 0, each rounded once to the dtype. */
export function drawNormal(
  shape: Shape,
  options: { readonly dtype?: FloatType | undefined },
  rng: Rng,
  std: number,
): Tensor {
  const result = zeros(shape, options);
  rng.fillNormal(result.data as FloatArray, 0, std); // a function called for each element would box it
  return result;
}

/** The generator of the options. JavaScript callers can forget it; TypeScript ones cannot. */
export function generatorOf(name: string, options: { readonly rng?: Rng } | undefined): Rng {
  if (options?.rng === undefined) throw new Error(`${name}: needs a generator; pass { rng: new Rng(seed) }`);
  return options.rng;
}
