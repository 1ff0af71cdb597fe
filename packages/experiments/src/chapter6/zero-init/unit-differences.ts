import type { Params } from '@downhill/tensor';

/** How the units of one hidden layer differ in their weights: those that lead to a unit, its bias, those that leave it. */
export interface UnitDifferences {
  readonly units: number;
  /** How many have weights of their own, counted bit by bit; 1 when all are the same. */
  readonly distinct: number;
  /** The largest difference between a weight of a unit and the same weight of the first one. */
  readonly spread: number;
}

/** The differences in each hidden layer of a network of affine layers `W1 b1 W2 b2 …`. */
export function unitDifferences(params: Params): UnitDifferences[] {
  const layers = params.names.filter((name) => name.startsWith('W')).length;
  return Array.from({ length: layers - 1 }, (_, i) => {
    const [W, b, next] = [`W${i + 1}`, `b${i + 1}`, `W${i + 2}`].map((name) => params.get(name));
    const [units, outputs] = next!.shape as [number, number];
    const weightsOf = (unit: number): number[] => [
      ...[...W!.data].filter((_value, k) => k % units === unit),
      b!.data[unit]!,
      ...next!.data.slice(unit * outputs, (unit + 1) * outputs),
    ];
    const all = Array.from({ length: units }, (_unit, unit) => weightsOf(unit));
    const away = all.flatMap((weights) => weights.map((w, k) => Math.abs(w - all[0]![k]!)));
    return {
      units,
      distinct: new Set(all.map((weights) => weights.join(' '))).size,
      spread: away.reduce((largest, d) => Math.max(largest, d), 0),
    };
  });
}

/** How many different values each weight matrix has. */
export const distinctValues = (params: Params): number[] =>
  [...params].flatMap(([name, W]) => (name.startsWith('W') ? [new Set(W.data).size] : []));
