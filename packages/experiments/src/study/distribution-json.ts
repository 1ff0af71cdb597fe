import { categorical, float, int, type Distribution, type ParamValue } from './distribution.ts';
import { parsePython, stringifyPython } from './journal/python-json.ts';

/** A distribution as Optuna writes it into journals and databases: JSON text, to be put into JSON as a string. */
export function encodeDistribution(distribution: Distribution): string {
  switch (distribution.kind) {
    case 'float': {
      const { low, high, log, step } = distribution;
      return stringifyPython({ name: 'FloatDistribution', attributes: { step, low, high, log } });
    }
    case 'int': {
      const { low, high, log, step } = distribution;
      return stringifyPython({ name: 'IntDistribution', attributes: { log, step, low, high } });
    }
    case 'categorical':
      return stringifyPython({ name: 'CategoricalDistribution', attributes: { choices: distribution.choices } });
  }
}

interface Attributes {
  readonly low: number;
  readonly high: number;
  readonly log?: boolean;
  readonly step?: number | null;
  /** The step of the kinds that Optuna had before version 3. */
  readonly q?: number;
  readonly choices: readonly ParamValue[];
}

const ranged = ({ low, high, log = false }: Attributes, step: number | null | undefined) => ({
  low,
  high,
  log,
  ...(typeof step === 'number' ? { step } : {}),
});

const readers: Readonly<Record<string, (attributes: Attributes) => Distribution>> = {
  FloatDistribution: (a) => float(ranged(a, a.step)),
  UniformDistribution: (a) => float(ranged(a, null)),
  LogUniformDistribution: (a) => float({ ...ranged(a, null), log: true }),
  DiscreteUniformDistribution: (a) => float(ranged(a, a.q)),
  IntDistribution: (a) => int(ranged(a, a.step)),
  IntUniformDistribution: (a) => int(ranged(a, a.step)),
  IntLogUniformDistribution: (a) => int({ ...ranged(a, null), log: true }),
  CategoricalDistribution: (a) => categorical(a.choices),
};

/**
 * Reads what Optuna, of any version, or {@link encodeDistribution} has written.
 *
 * @throws RangeError for a kind of distribution that is not known.
 */
export function decodeDistribution(text: string): Distribution {
  const { name, attributes } = parsePython(text) as { readonly name: string; readonly attributes: Attributes };
  const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
  if (read === undefined)
    throw new RangeError(`journal: unknown distribution "${name}"; known: ${Object.keys(readers).join(', ')}`);
  return read(attributes);
}

/** A value as journals hold it: the index of a choice, or the number itself. */
export const toInternal = (distribution: Distribution, value: ParamValue): number =>
  distribution.kind === 'categorical' ? distribution.choices.indexOf(value) : (value as number);

export const fromInternal = (distribution: Distribution, value: number): ParamValue =>
  distribution.kind === 'categorical' ? distribution.choices[value]! : value;
