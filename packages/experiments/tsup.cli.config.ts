import { library } from '../../tsup.base.ts';

/**
 * The command line: a program, not a library, so ESM without types. Each command is a chunk that is loaded when it is
 * called; the library that they use is the build that stands beside them.
 */
export default library({
  entry: { cli: 'src/cli/main.ts' },
  format: ['esm'],
  dts: false,
  clean: false,
  esbuildPlugins: [
    {
      name: 'library-beside',
      setup: ({ onResolve }) => {
        onResolve({ filter: /^\.\.(?:\/\.\.)?\/(?:index-node|node)\.ts$/ }, ({ path }) => ({
          path: path.replace(/^.*\//, './').replace(/\.ts$/, '.js'),
          external: true,
        }));
      },
    },
  ],
});
