/**
 * What parts of the packages cost in a bundle, minified and gzipped with all they need, and what they may cost at most.
 * `npm run sizes` writes the sizes into the READMEs, `npm run sizes -- --check` compares.
 */
const part = (name, limit, what, { import: names, ...more } = {}) => ({
  name: `${name}: ${what}`,
  path: `packages/${name}/dist/index.js`,
  ...(names === undefined ? {} : { import: names }),
  limit,
  gzip: true,
  ...more,
});

export default [
  part('tensor', '6 kB', '`tensor` `add` `sum`', { import: '{ tensor, add, sum }' }),
  part('tensor', '18 kB', '`matmul`', { import: '{ tensor, matmul }' }),
  part('tensor', '40 kB', 'everything'),
  part('init', '4 kB', '`he`', { import: '{ he }' }),
  part('init', '5 kB', 'everything'),
  part('layers', '28 kB', '`MultiLayerNet`', { import: '{ MultiLayerNet }' }),
  part('layers', '33 kB', 'everything'),
  part('optimizers', '8 kB', '`SGD`', { import: '{ SGD }' }),
  part('optimizers', '9 kB', '`Adam`', { import: '{ Adam }' }),
  part('optimizers', '12 kB', 'everything'),
  part('data-mnist', '7 kB', '`loadMnist` in a browser', { import: '{ loadMnist }' }),
  part('data-mnist', '9 kB', 'everything in a browser'),
  part('experiments', '33 kB', '`train`', { import: '{ train }' }),
  part('experiments', '140 kB', 'everything in a browser'),
];
