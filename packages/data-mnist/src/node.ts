export { copyMnistAssets } from './node/copy-mnist-assets.ts';
