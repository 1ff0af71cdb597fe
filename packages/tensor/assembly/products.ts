// The kernels in which the two builds differ: the inner loops of products, and what goes by the height of their tile.
export { multiplyPanels, packA, tileRows } from './dense';
export { multiplyMarkedBytes, multiplyMarkedFloats } from './dispatch.generated';
export * from './unrolled.generated';
