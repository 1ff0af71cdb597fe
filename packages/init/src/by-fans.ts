import { draw, drawNormal, generatorOf } from './draw.ts';
import { fansOf, type Fans } from './fans.ts';
import type { Initializer } from './initializer.ts';
import { symmetric } from './uniform.ts';

/** Normal numbers whose variance follows from the fans. */
export const normalByFans =
  (name: string, variance: (fans: Fans) => number): Initializer =>
  (shape, options) => {
    const rng = generatorOf(name, options);
    const std = Math.sqrt(variance(fansOf(name, shape, options)));
    return drawNormal(shape, options, rng, std);
  };

/** Uniform numbers of the same variance: the bound is √3 deviations. */
export const uniformByFans =
  (name: string, variance: (fans: Fans) => number): Initializer =>
  (shape, options) => {
    const rng = generatorOf(name, options);
    const bound = Math.sqrt(3 * variance(fansOf(name, shape, options)));
    return draw(shape, options, () => symmetric(rng.uniform(), bound));
  };
