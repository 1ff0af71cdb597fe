// The kernels in which the two builds differ: the inner loops of products, and what goes by the height of their tile.
export { multiplyPanels, packA, tileRows } from './dense';
export { multiplyMarkedBytes, multiplyMarkedFloats } from './sparse';
export * from './unrolled.generated';
