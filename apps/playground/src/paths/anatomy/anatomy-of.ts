import { methodOfRun, optimizerOf } from '../run.ts';
import type { Walk } from '../walk.ts';
import type { Anatomy, Pair } from './anatomy.ts';
import { rules } from './rules.ts';
import { Worksheet } from './worksheet.ts';

const at = (values: readonly number[], place: number): Pair => [values[2 * place]!, values[2 * place + 1]!];

/** The arithmetic of the update that leaves place number `place` of a walk; undefined where the walk has ended. */
export function anatomyOf(walk: Walk, place: number): Anatomy | undefined {
  const { run, x, y, gradients, slots } = walk;
  const g = at(gradients, place);
  if (place >= x.length || !g.every(Number.isFinite)) return undefined;
  const p: Pair = [x[place]!, y[place]!];
  const { name } = methodOfRun(run).entry;
  const hyper: Record<string, number> = {};
  for (const [option, value] of Object.entries(optimizerOf(run).hyper))
    if (typeof value === 'number') hyper[option] = value;
  const sheet = new Worksheet(place + 1);
  sheet.given('p', 'place', p);
  sheet.given('g', 'slope', g);
  sheet.number('η', run.lr);
  rules[name]!(sheet, {
    t: place + 1,
    lr: run.lr,
    p,
    g,
    hyper,
    slot: (slot) => (slots[slot] === undefined ? [0, 0] : at(slots[slot], place)),
  });
  const next = sheet.anatomy.quantities.get('p′')!.value;
  sheet.given('Δ', 'move', [next[0] - p[0], next[1] - p[1]]);
  return sheet.anatomy;
}
