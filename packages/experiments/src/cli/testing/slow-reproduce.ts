import { setTimeout } from 'node:timers/promises';
import type { Experiment } from '../../experiment.ts';
import { narrowing } from '../../runner/testing/narrowing.ts';
import { execute } from '../commands/reproduce.ts';
import { processWorld } from '../process-world.ts';
import { fakeReproduceServices } from './reproduce-services.ts';

/** A program that reproduces slowly in the folder it is given, for somebody to kill it. It says which task it begins. */
const slow = {
  ...narrowing,
  async *run(...[task, context]: Parameters<typeof narrowing.run>) {
    process.stdout.write(`${task.id}\n`);
    await setTimeout(30);
    return yield* narrowing.run(task, context);
  },
} as unknown as Experiment;
const services = fakeReproduceServices();
const world = processWorld({ now: () => 0 });
process.exitCode = await execute(process.argv.slice(2), world, {
  ...services,
  experiments: [services.experiments[0]!, slow],
});
