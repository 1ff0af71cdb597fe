export { mnistAssets, type MnistAssetsPlugin } from './node/mnist-assets.ts';
