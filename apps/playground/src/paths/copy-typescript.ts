import { print } from './expression/print.ts';
import { objectiveOf } from './objective.ts';
import type { PathsState } from './paths-state.ts';
import { methodOfRun, type Run } from './run.ts';

/** A name for each run: the method's, with the rate where a method runs twice. */
export function runNames(runs: readonly Run[]): string[] {
  const names = runs.map((run) => methodOfRun(run).entry.name);
  const withRate = runs.map(({ lr }, i) =>
    names.indexOf(names[i]!) === names.lastIndexOf(names[i]!) ? names[i]! : `${names[i]!} ${lr}`,
  );
  return withRate.map((name, i) => {
    const before = withRate.slice(0, i).filter((other) => other === name).length;
    return before === 0 ? name : `${name} (${before + 1})`;
  });
}

/** A program that walks the paths of the page with the published packages. */
export function copyTypescript({ source, start, steps, runs }: PathsState): string {
  const { tree, trees } = objectiveOf(source);
  const [f, dx, dy] = [tree, ...trees].map((node) => print(node, 'typescript'));
  const classes = [...new Set(runs.map((run) => methodOfRun(run).entry.name))].sort();
  const names = runNames(runs);
  const lines = runs.map((run, i) => {
    const options = Object.entries({ lr: run.lr, ...run.options }).map(([name, value]) => `${name}: ${value}`);
    return `  '${names[i]!}': new ${methodOfRun(run).entry.name}({ ${options.join(', ')} }),`;
  });
  return `// npm install @downhill/optimizers
import { ${classes.join(', ')} } from '@downhill/optimizers';

const f = (x: number, y: number): number => ${f!};
const gradient = (x: number, y: number): [dx: number, dy: number] => [
  ${dx!},
  ${dy!},
];

const optimizers = {
${lines.join('\n')}
};

for (const [name, optimizer] of Object.entries(optimizers)) {
  const params = { p: Float64Array.of(${start.join(', ')}) };
  for (let step = 1; step <= ${steps}; step++) {
    const [x, y] = params.p as unknown as [number, number];
    optimizer.update(params, { p: Float64Array.from(gradient(x, y)) });
  }
  const [x, y] = params.p as unknown as [number, number];
  console.log(name, x, y, f(x, y));
}
`;
}
