import { AdaDelta } from './ada-delta.ts';
import { AdaGrad } from './ada-grad.ts';
import { AdamW } from './adam-w.ts';
import { Adam } from './adam.ts';
import { Adamax } from './adamax.ts';
import { AMSGrad } from './ams-grad.ts';
import type { Hyperparameters } from './hyperparameters.ts';
import { Lion } from './lion.ts';
import { Momentum } from './momentum.ts';
import { NAdam } from './n-adam.ts';
import { Nesterov } from './nesterov.ts';
import type { Optimizer, OptimizerOptions } from './optimizer.ts';
import { RAdam } from './r-adam.ts';
import { RMSProp } from './rms-prop.ts';
import { Rprop } from './rprop.ts';
import { SGD } from './sgd.ts';

/** Options of any optimizer: as typed by somebody, so checked when they are used. */
export type AnyOptions = OptimizerOptions & {
  readonly [option: string]: OptimizerOptions[keyof OptimizerOptions] | Hyperparameters[string];
};

/** One row of the {@link optimizers}. */
export interface OptimizerEntry {
  /** The class's name: `AdaGrad`. */
  readonly name: string;
  /** A new optimizer. Errors: RangeError for an option the optimizer does not have or a value it does not take. */
  readonly create: (options?: AnyOptions) => Optimizer;
  /** The options that are plain values, with their defaults; `lr` first. */
  readonly defaults: () => Readonly<Record<string, number | boolean | string>>;
}

function entry(name: string, make: (options: OptimizerOptions) => Optimizer): OptimizerEntry {
  const defaults = () => {
    const { rate, hyper } = make({});
    return { lr: rate, ...hyper };
  };
  return {
    name,
    defaults,
    create(options = {}) {
      const known = [...Object.keys(defaults()), 'transforms'];
      const unknown = Object.keys(options).find((option) => !known.includes(option));
      if (unknown !== undefined)
        throw new RangeError(`${name}: there is no option ${unknown}; the options are ${known.join(', ')}`);
      return make(options);
    },
  };
}

/**
 * Every optimizer of the package, in the order of the chapter. It drives the common tests and the choices of command
 * lines and menus.
 *
 * @example
 * optimizers.map(({ name }) => name).slice(0, 4); // ['SGD', 'Momentum', 'Nesterov', 'AdaGrad']
 * optimizers[1].defaults(); // { lr: 0.01, momentum: 0.9, dampening: 0 }
 */
export const optimizers: readonly OptimizerEntry[] = [
  /* @__PURE__ */ entry('SGD', (options) => new SGD(options)),
  /* @__PURE__ */ entry('Momentum', (options) => new Momentum(options)),
  /* @__PURE__ */ entry('Nesterov', (options) => new Nesterov(options)),
  /* @__PURE__ */ entry('AdaGrad', (options) => new AdaGrad(options)),
  /* @__PURE__ */ entry('RMSProp', (options) => new RMSProp(options)),
  /* @__PURE__ */ entry('AdaDelta', (options) => new AdaDelta(options)),
  /* @__PURE__ */ entry('Adam', (options) => new Adam(options)),
  /* @__PURE__ */ entry('AdamW', (options) => new AdamW(options)),
  /* @__PURE__ */ entry('NAdam', (options) => new NAdam(options)),
  /* @__PURE__ */ entry('AMSGrad', (options) => new AMSGrad(options)),
  /* @__PURE__ */ entry('Adamax', (options) => new Adamax(options)),
  /* @__PURE__ */ entry('RAdam', (options) => new RAdam(options)),
  /* @__PURE__ */ entry('Lion', (options) => new Lion(options)),
  /* @__PURE__ */ entry('Rprop', (options) => new Rprop(options)),
];
