import { library } from '../../tsup.base.ts';

/** What is imported. `index-node` takes the place of `index` in Node; see `exports` in package.json. */
export default library({
  entry: {
    index: 'src/index.ts',
    'index-node': 'src/index-node.ts',
    node: 'src/node.ts',
    'node-worker': 'src/runner/node-worker.ts',
    'web-worker': 'src/runner/web-worker.ts',
    study: 'src/study/index.ts',
    'study-node': 'src/study/node.ts',
    'stage-thread': 'src/study/workers/stage-thread.ts',
    bullmq: 'src/study/bullmq/index.ts',
  },
  shims: true,
  types: ['node'],
});
