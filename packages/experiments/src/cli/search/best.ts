import { UsageError } from '../usage-error.ts';
import type { World } from '../world.ts';
import { openStudy } from './open-search.ts';
import { studyParser, type StudyFlags } from './search-options.ts';
import { printBest, printBestJson } from './tell-best.ts';

/** `downhill search best` */
export function execute(args: readonly string[], world: World): Promise<number> {
  const flags = studyParser('best', 'The best trials of a study.', world)
    .option('--top <count>', 'so many', '1')
    .option('--json', 'one JSON document on standard output')
    .parse(args, { from: 'user' })
    .opts<StudyFlags & { readonly top: string; readonly json?: true }>();
  const top = Number(flags.top);
  if (!(Number.isSafeInteger(top) && top >= 1))
    throw new UsageError(`--top must be a whole number of 1 or more, got "${flags.top}"`);
  const study = openStudy(flags.storage, flags.study);
  if (flags.json === true) {
    printBestJson(study, top, world);
    return Promise.resolve(0);
  }
  if (!study.trials.some(({ state }) => state === 'complete')) {
    world.stderr.write(`downhill: no trial of "${study.name}" is complete yet\n`);
    return Promise.resolve(1);
  }
  printBest(study, top, world);
  return Promise.resolve(0);
}
