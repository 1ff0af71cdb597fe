import type { World } from '../world.ts';
import { createSearch } from './open-search.ts';
import { givenObjective, startParser, usualName, type StartFlags } from './search-options.ts';
import type { SearchServices } from './search-services.ts';
import { checkRedis } from './run-over-redis.ts';
import { work } from './work.ts';

/** `downhill search start` */
export async function execute(args: readonly string[], world: World, services: SearchServices = {}): Promise<number> {
  const flags = startParser(world).parse(args, { from: 'user' }).opts<StartFlags>();
  const { storage, seed, sampler, pruner, trials, trialTimeout } = flags;
  const settings = {
    objective: givenObjective(flags),
    sampler,
    pruner,
    trials,
    trialTimeoutMs: trialTimeout && 1000 * trialTimeout,
  };
  if (flags.redis !== undefined) await checkRedis(pruner, services);
  const search = await createSearch(storage, { name: flags.study ?? usualName(flags.objective), seed, settings });
  return work(search, flags, world, services);
}
