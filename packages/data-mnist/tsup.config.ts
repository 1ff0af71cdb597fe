import { library } from '../../tsup.base.ts';

export default library({
  entry: { index: 'src/index.ts', 'index-node': 'src/node/index.ts', node: 'src/node.ts', vite: 'src/vite.ts' },
  types: ['node'],
  // `import.meta.url`, with which Node finds the package of the files, in the CommonJS build too.
  shims: true,
});
