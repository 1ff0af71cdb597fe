import { expect, expectTypeOf, test } from 'vitest';
import * as browser from '../src/index.ts';
import * as node from '../src/node/index.ts';
import manifest from '../package.json' with { type: 'json' };

test('Node and the browser get the same names with the same types', () => {
  expect(Object.keys(node).toSorted()).toEqual(Object.keys(browser).toSorted());
  expectTypeOf(node).toEqualTypeOf<typeof browser>();
});

test('what is published is what is in the repository, without the sources', () => {
  const published = Object.fromEntries<unknown>(
    Object.entries(manifest.exports).map(([entry, target]) => {
      if (typeof target === 'string') return [entry, target];
      return [
        entry,
        Object.fromEntries<unknown>(Object.entries(target).filter(([name]) => name !== '@downhill/source')),
      ];
    }),
  );
  expect(manifest.publishConfig.exports).toEqual(published);
});
