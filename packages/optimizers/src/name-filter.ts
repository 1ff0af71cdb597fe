/** Chooses parameters by name: `(name) => name.startsWith('W')` takes weights and leaves biases. */
export type NameFilter = (name: string) => boolean;
