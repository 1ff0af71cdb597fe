/** What parts of the packages cost in a bundle, minified and gzipped, and what they may cost at most. */
const dist = (name) => `packages/${name}/dist/index.js`;

export default [
  {
    name: 'a tensor program: matmul, add, sum',
    path: dist('tensor'),
    import: '{ tensor, matmul, add, sum }',
    limit: '22 kB',
  },
  { name: 'tensor, all of it', path: dist('tensor'), limit: '40 kB' },
  { name: 'he', path: dist('init'), import: '{ he }', limit: '10 kB' },
  { name: 'init, all of it', path: dist('init'), limit: '26 kB' },
  { name: 'MultiLayerNet', path: dist('layers'), import: '{ MultiLayerNet }', limit: '27 kB' },
  { name: 'layers, all of it', path: dist('layers'), limit: '32 kB' },
  { name: 'SGD', path: dist('optimizers'), import: '{ SGD }', limit: '24 kB' },
  { name: 'Adam', path: dist('optimizers'), import: '{ Adam }', limit: '24 kB' },
  { name: 'optimizers, all of it', path: dist('optimizers'), limit: '28 kB' },
  { name: 'loadMnist in a browser', path: dist('data-mnist'), import: '{ loadMnist }', limit: '14 kB' },
  { name: 'experiments in a browser, all of it', path: dist('experiments'), limit: '110 kB' },
].map((entry) => ({ ...entry, gzip: true }));
