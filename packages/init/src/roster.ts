import type { Fans } from './fans.ts';
import type { Initializer } from './initializer.ts';
import { constant } from './constant.ts';
import { glorotNormal } from './glorot-normal.ts';
import { glorotUniform } from './glorot-uniform.ts';
import { heUniform } from './he-uniform.ts';
import { he } from './he.ts';
import { lecunUniform } from './lecun-uniform.ts';
import { lecun } from './lecun.ts';
import { normal } from './normal.ts';
import { orthogonal } from './orthogonal.ts';
import { TRUNCATED_DEVIATION, truncatedNormal } from './truncated-normal.ts';
import { uniform } from './uniform.ts';
import { xavierUniform } from './xavier-uniform.ts';
import { xavier } from './xavier.ts';
import { zeros } from './zeros.ts';

/** The distribution an initializer promises for a matrix [fanIn, fanOut]. */
export interface Distribution {
  readonly kind: 'constant' | 'normal' | 'uniform' | 'truncated normal' | 'orthogonal';
  readonly mean: number;
  readonly std: number;
  /** No element is larger in size; absent when there is no bound. */
  readonly bound?: number;
}

/** One row of the roster: a name for command lines and menus, a maker, and what the result is held against. */
export interface InitializerEntry {
  readonly name: string;
  /** A new one with its default options. */
  readonly create: () => Initializer;
  /** What a matrix with these fans is held against. */
  readonly expected: (fans: Fans) => Distribution;
}

const normalOf = (variance: number): Distribution => ({ kind: 'normal', mean: 0, std: Math.sqrt(variance) });
const uniformOf = (variance: number): Distribution => ({
  kind: 'uniform',
  mean: 0,
  std: Math.sqrt(variance),
  bound: Math.sqrt(3 * variance),
});

/** Every initializer of the package, with an example value where it needs one. It drives the common tests. */
export const initializers: readonly InitializerEntry[] = [
  { name: 'zeros', create: () => zeros, expected: () => ({ kind: 'constant', mean: 0, std: 0, bound: 0 }) },
  {
    name: 'constant',
    create: () => constant(0.1),
    expected: () => ({ kind: 'constant', mean: 0.1, std: 0, bound: 0.1 }),
  },
  { name: 'normal', create: () => normal(0.01), expected: () => normalOf(0.01 ** 2) },
  { name: 'uniform', create: () => uniform(0.05), expected: () => uniformOf(0.05 ** 2 / 3) },
  { name: 'xavier', create: xavier, expected: ({ fanIn }) => normalOf(1 / fanIn) },
  { name: 'xavierUniform', create: xavierUniform, expected: ({ fanIn }) => uniformOf(1 / fanIn) },
  { name: 'glorotNormal', create: glorotNormal, expected: ({ fanIn, fanOut }) => normalOf(2 / (fanIn + fanOut)) },
  { name: 'glorotUniform', create: glorotUniform, expected: ({ fanIn, fanOut }) => uniformOf(2 / (fanIn + fanOut)) },
  { name: 'he', create: he, expected: ({ fanIn }) => normalOf(2 / fanIn) },
  { name: 'heUniform', create: heUniform, expected: ({ fanIn }) => uniformOf(2 / fanIn) },
  { name: 'lecun', create: lecun, expected: ({ fanIn }) => normalOf(1 / fanIn) },
  { name: 'lecunUniform', create: lecunUniform, expected: ({ fanIn }) => uniformOf(1 / fanIn) },
  {
    name: 'orthogonal',
    create: () => orthogonal(),
    expected: ({ fanIn, fanOut }) => ({ kind: 'orthogonal', mean: 0, std: Math.max(fanIn, fanOut) ** -0.5, bound: 1 }),
  },
  {
    name: 'truncatedNormal',
    create: () => truncatedNormal(0.02),
    expected: () => ({ kind: 'truncated normal', mean: 0, std: 0.02 * TRUNCATED_DEVIATION, bound: 0.04 }),
  },
];
