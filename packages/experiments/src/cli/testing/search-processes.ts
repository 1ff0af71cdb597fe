import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createStudy } from '../../study/create-study.ts';
import type { FrozenTrial } from '../../study/frozen-trial.ts';
import { noPruner } from '../../study/pruners/no-pruner.ts';
import { randomSampler } from '../../study/samplers/random-sampler.ts';
import { localRunner } from '../../study/workers/local-runner.ts';
import type { SearchObjective } from '../../study/workers/search-objective.ts';
import { tableOf } from '../../study/workers/testing/table-of.ts';
import valley from '../../study/workers/testing/valley.ts';
import { workOn } from '../../study/workers/work-on.ts';

const program = new URL('./search-program.ts', import.meta.url).pathname;
const children: ChildProcess[] = [];

/** The objective that the processes search with. */
export const valleyModule = new URL('../../study/workers/testing/valley.ts', import.meta.url).pathname;

/** Starts `downhill search` as a process. */
export function downhillSearch(...args: string[]): ChildProcess {
  const child = spawn(process.execPath, ['--conditions=@downhill/source', '--import', 'tsx', program, ...args], {
    cwd: new URL('../../..', import.meta.url),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  children.push(child);
  return child;
}

/** Ends what a test has left behind. */
export function killAll(): void {
  for (const child of children.splice(0)) child.kill('SIGKILL');
}

/** Waits for the end of a process and gives its exit code, or the signal that ended it. */
export const ended = async (child: ChildProcess): Promise<unknown> =>
  child.exitCode ?? child.signalCode ?? ((await once(child, 'exit')) as unknown[])[0];

/** Waits until `seen` gives something. */
export async function until<T>(seen: () => T | undefined): Promise<T> {
  for (;;) {
    const found = seen();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Kills a process in the middle of a trial, with kill -9. Gives the trial's number. */
export async function killInMidTrial(child: ChildProcess, trials: () => readonly FrozenTrial[]): Promise<number> {
  const { number } = await until(() =>
    trials().find(
      ({ state, worker, intermediateValues }) =>
        state === 'running' && worker?.includes(`-${child.pid}-`) === true && intermediateValues.size > 0,
    ),
  );
  child.kill('SIGKILL');
  await ended(child);
  return number;
}

/** The table of the same search in one process, with nobody killed. */
export async function soundTable(trials: number, steps: number) {
  const sound = createStudy({ sampler: randomSampler(), pruner: noPruner(), seed: 3, space: valley().space });
  for (let i = 0; i < trials; i++) sound.enqueueTrial();
  await workOn(sound, { runner: localRunner(valley({ steps }) as unknown as SearchObjective), maxResource: steps });
  return tableOf(sound.trials);
}
