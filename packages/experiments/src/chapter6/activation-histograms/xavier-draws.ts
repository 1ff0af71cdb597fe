import { xavier } from '@downhill/init';
import { Rng, std } from '@downhill/tensor';

/** Numbers of units in the layer before. */
const fans = [10, 100, 1000];
/** Weights that are drawn for each of them: their deviation is known to less than one per cent. */
const DRAWN = 10_000;

/** What Xavier's initial weights have as their deviation, drawn and measured, by the units of the layer before. */
export function xavierDraws(): { readonly n: number; readonly deviation: number }[] {
  const rng = new Rng('figure 6-12');
  return fans.map((n) => {
    const outputs = DRAWN / n;
    const W = xavier()([n, outputs], { fanIn: n, fanOut: outputs, rng: rng.fork(String(n)), dtype: 'float64' });
    return { n, deviation: std(W).item() };
  });
}
