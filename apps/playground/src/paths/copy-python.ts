import { runNames } from './copy-typescript.ts';
import { print } from './expression/print.ts';
import { objectiveOf } from './objective.ts';
import type { PathsState } from './paths-state.ts';
import { pythonOptimizers } from './python-optimizers.ts';
import { methodOfRun } from './run.ts';

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The same walk as a script in the manner of the book. It needs NumPy and nothing else. */
export function copyPython({ source, start, steps, runs }: PathsState): string {
  const { tree, trees } = objectiveOf(source);
  const [f, dx, dy] = [tree, ...trees].map((node) => print(node, 'python'));
  const classes = [...new Set(runs.map((run) => methodOfRun(run).entry.name))];
  const names = runNames(runs);
  const lines = runs.map((run, i) => {
    const options = Object.entries({ lr: run.lr, ...run.options }).map(([name, value]) => `${snake(name)}=${value}`);
    return `optimizers["${names[i]!}"] = ${methodOfRun(run).entry.name}(${options.join(', ')})`;
  });
  const [x, y] = start.map((value) => (Number.isInteger(value) ? `${value}.0` : String(value)));
  return `import numpy as np


def f(x, y):
    return ${f!}


def df(x, y):
    return ${dx!}, ${dy!}


${classes.map((name) => pythonOptimizers[name]!).join('\n\n')}

optimizers = {}
${lines.join('\n')}

for name, optimizer in optimizers.items():
    params = {"x": np.array(${x!}), "y": np.array(${y!})}
    for step in range(${steps}):
        dx, dy = df(params["x"], params["y"])
        optimizer.update(params, {"x": dx, "y": dy})
    print(name, params["x"], params["y"], f(params["x"], params["y"]))
`;
}
