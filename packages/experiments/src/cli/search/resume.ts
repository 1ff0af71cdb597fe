import type { World } from '../world.ts';
import { changeSettings, enqueueUpTo, openSearch } from './open-search.ts';
import { resumeParser, type WorkFlags } from './search-options.ts';
import { moduleAt } from './search-settings.ts';
import type { SearchServices } from './search-services.ts';
import { checkRedis } from './run-over-redis.ts';
import { work } from './work.ts';

/** `downhill search resume` */
export async function execute(args: readonly string[], world: World, services: SearchServices = {}): Promise<number> {
  const flags = resumeParser(world).parse(args, { from: 'user' }).opts<WorkFlags & { readonly trials?: number }>();
  const { storage, trials, trialTimeout, objective } = flags;
  const found = await openSearch(storage, flags.study, moduleAt(objective, '.'));
  if (flags.redis !== undefined) await checkRedis(found.settings.pruner, services);
  const settings = {
    ...found.settings,
    trials: trials ?? found.settings.trials,
    firstTrials: found.settings.firstTrials ?? found.settings.trials,
    trialTimeoutMs: trialTimeout === undefined ? found.settings.trialTimeoutMs : 1000 * trialTimeout,
  };
  changeSettings(found.study, storage, settings);
  enqueueUpTo(found.study, settings.trials);
  return work({ ...found, settings }, flags, world, services);
}
