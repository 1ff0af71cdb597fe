import { formatShape, type Params, ShapeError } from '@downhill/tensor';

/** The values of each slot by parameter name: `{ m: { W1: […], b1: […] }, v: … }`. */
export type SavedSlots = Readonly<Record<string, Readonly<Record<string, ArrayLike<number>>>>>;

/** The slots in typed arrays of their own. */
export const saveSlots = (slots: ReadonlyMap<string, Params>): SavedSlots =>
  Object.fromEntries(
    [...slots].map(([slot, values]) => [
      slot,
      Object.fromEntries([...values].map(([name, { data }]) => [name, data.slice()])),
    ]),
  );

/** The same values, each list of elements copied by `copy`. */
export const copySlots = (saved: SavedSlots, copy: (elements: ArrayLike<number>) => ArrayLike<number>): SavedSlots =>
  Object.fromEntries(
    Object.entries(saved).map(([slot, values]) => [
      slot,
      Object.fromEntries(Object.entries(values).map(([name, elements]) => [name, copy(elements)])),
    ]),
  );

/** Throws unless each slot has the values of each parameter, and of nothing else. */
export function requireFit(where: string, saved: SavedSlots, params: Params): void {
  for (const [slot, values] of Object.entries(saved)) {
    for (const [name, { shape, size }] of params) {
      const elements = values[name];
      if (elements === undefined) throw new RangeError(`${where}: the loaded slot ${slot} lacks parameter ${name}`);
      if (elements.length !== size)
        throw new ShapeError(
          `${where}: the loaded slot ${slot} has ${elements.length} values for ${name} ${formatShape(shape)}`,
        );
    }
    const unknown = Object.keys(values).find((name) => !params.has(name));
    if (unknown !== undefined)
      throw new RangeError(
        `${where}: the loaded slot ${slot} has an unknown parameter ${unknown}; there are ${params.names.join(', ')}`,
      );
  }
}
