import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { copyPython } from './copy-python.ts';
import { copyTypescript, runNames } from './copy-typescript.ts';
import { bookLandscape } from './landscapes.ts';
import { methods } from './method.ts';
import { objectiveOf } from './objective.ts';
import { bookPathsState, type PathsState } from './paths-state.ts';
import { pythonOptimizers } from './python-optimizers.ts';
import { optimizerOf, runOf } from './run.ts';
import { scenarios } from './scenarios.ts';
import { walk } from './walk.ts';

const everyMethod: PathsState = { ...bookPathsState, steps: 7, runs: methods.map(runOf) };

/** What the program prints, by name. It is run in this package, where the packages are installed. */
async function runs(program: string): Promise<ReadonlyMap<string, number[]>> {
  const folder = mkdtempSync(join(fileURLToPath(new URL('.', import.meta.url)), 'copied-'));
  const printed = new Map<string, number[]>();
  try {
    const file = join(folder, 'program.ts');
    writeFileSync(file, program.replace('console.log(', 'globalThis.printed.push('));
    const lines: unknown[][] = [];
    Object.assign(globalThis, { printed: { push: (...line: unknown[]) => lines.push(line) } });
    await import(/* @vite-ignore */ file);
    for (const [name, ...numbers] of lines) printed.set(name as string, numbers as number[]);
  } finally {
    rmSync(folder, { recursive: true });
  }
  return printed;
}

it.each([['every method', everyMethod] as const, ...scenarios.map(({ key, state }) => [key, state] as const)])(
  'the TypeScript of “%s” runs and prints the ends of the paths',
  async (_, state) => {
    const printed = await runs(copyTypescript(state));
    const objective = objectiveOf(state.source);
    const names = runNames(state.runs);
    expect([...printed.keys()]).toEqual(names);
    state.runs.forEach((run, i) => {
      const { x, y, f } = walk(objective, run, state.start, state.steps);
      // The page multiplies where the program writes a power: last bits differ, and grow at most with the path itself.
      printed.get(names[i]!)!.forEach((value, k) => {
        const expected = [x, y, f][k]!.at(-1)!;
        expect(Math.abs(value - expected)).toBeLessThan(1e-10 * (1 + Math.abs(expected)));
      });
    });
  },
);

it('names runs of one method by their rates', () => {
  const run = { method: 'sgd', lr: 0.1, options: {} };
  expect(runNames([run, { ...run, lr: 0.2 }, run, { method: 'adam', lr: 0.3, options: {} }])).toEqual([
    'SGD 0.1',
    'SGD 0.2',
    'SGD 0.1 (2)',
    'Adam',
  ]);
});

it('has a class in Python for every method, with the options by their names there', () => {
  for (const { entry, options } of methods) {
    const text = pythonOptimizers[entry.name]!;
    expect(text).toContain(`class ${entry.name}:`);
    for (const { name } of options)
      expect(text).toContain(name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
    expect(optimizerOf(runOf(methods[0]!)).name).toBe('SGD');
  }
});

it('writes a script in the manner of the book', () => {
  const text = copyPython(bookPathsState);
  expect(text).toContain('return x ** 2 / 20 + y ** 2');
  expect(text).toContain('optimizers["Momentum"] = Momentum(lr=0.1)');
  expect(text).toContain('params = {"x": np.array(-7.0), "y": np.array(2.0)}');
  expect(text).toContain(`for step in range(${bookLandscape.steps}):`);
});

function hasNumpy(): boolean {
  try {
    execFileSync('python3', ['-c', 'import numpy'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

it.runIf(hasNumpy())('the script ends where the page ends', () => {
  const printed = execFileSync('python3', ['-'], { input: copyPython(everyMethod), encoding: 'utf8' });
  const lines = printed.trim().split('\n');
  const objective = objectiveOf(everyMethod.source);
  everyMethod.runs.forEach((run, i) => {
    const [name, x, y] = lines[i]!.split(' ');
    const path = walk(objective, run, everyMethod.start, everyMethod.steps);
    expect(name).toBe(runNames(everyMethod.runs)[i]);
    expect(Math.abs(Number(x) - path.x.at(-1)!)).toBeLessThan(1e-12);
    expect(Math.abs(Number(y) - path.y.at(-1)!)).toBeLessThan(1e-12);
  });
});
