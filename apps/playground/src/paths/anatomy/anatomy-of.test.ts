import { expect, it } from 'vitest';
import { methods } from '../method.ts';
import { objectiveOf } from '../objective.ts';
import { runOf } from '../run.ts';
import { walk } from '../walk.ts';
import { anatomyOf } from './anatomy-of.ts';

const objective = objectiveOf('x^2/20 + y^2 + sin(x)');
const walks = methods.map((method) => [method.entry.name, walk(objective, runOf(method), [-7, 2], 12)] as const);

it.each(walks)('%s: the arithmetic on the page ends where the optimizer of the package went', (_, path) => {
  for (let place = 0; place < 12; place++) {
    const { quantities, t } = anatomyOf(path, place)!;
    const { value } = quantities.get('p′')!;
    expect(t).toBe(place + 1);
    const [x, y] = [path.x[place + 1]!, path.y[place + 1]!];
    expect(Math.abs(value[0] - x)).toBeLessThan(1e-12 * (1 + Math.abs(x)));
    expect(Math.abs(value[1] - y)).toBeLessThan(1e-12 * (1 + Math.abs(y)));
  }
});

it.each(walks)('%s: what its lines call new is what the optimizer remembers next', (_, path) => {
  const slotOf: Readonly<Record<string, readonly string[]>> = {
    'v′': ['v'],
    'h′': ['h'],
    'm′': ['m'],
    's′': ['v'],
    'u′': ['u'],
    'n′': ['u'],
  };
  const { quantities } = anatomyOf(path, 4)!;
  for (const [symbol, [slot]] of Object.entries(slotOf)) {
    const found = quantities.get(symbol);
    if (found === undefined) continue;
    expect(found.value[0]).toBeCloseTo(path.slots[slot!]![10]!, 12);
    expect(found.value[1]).toBeCloseTo(path.slots[slot!]![11]!, 12);
  }
});

it.each(walks)('%s: every symbol of its lines has a value and a name', (_, path) => {
  const { lines, quantities } = anatomyOf(path, 9)!;
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.some(({ target }) => target === 'p′')).toBe(true);
  for (const { target, pieces } of lines)
    for (const symbol of [target, ...pieces.flatMap((piece) => ('symbol' in piece ? [piece.symbol] : []))]) {
      const quantity = quantities.get(symbol);
      expect(quantity, symbol).toBeDefined();
      expect(quantity!.name.ko).not.toBe('');
    }
});

it('has nothing to say after the end of a path', () => {
  const path = walk(objectiveOf('log(x)'), { method: 'sgd', lr: 5, options: {} }, [1, 0], 9);
  expect(anatomyOf(path, 0)).toBeDefined();
  expect(anatomyOf(path, 1)).toBeUndefined();
});
