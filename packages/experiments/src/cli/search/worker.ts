import { EXIT_INTERRUPTED, Interrupted, interruptible } from '../interruption.ts';
import { UsageError } from '../usage-error.ts';
import type { World } from '../world.ts';
import { onceInARow } from './once-in-a-row.ts';
import { openSearch } from './open-search.ts';
import { workOverRedis } from './run-over-redis.ts';
import { workParser, type WorkFlags } from './search-options.ts';
import type { SearchServices } from './search-services.ts';
import { moduleAt } from './search-settings.ts';
import { work } from './work.ts';
import { workerLines } from './worker-lines.ts';

/** `downhill search worker` */
export async function execute(args: readonly string[], world: World, services: SearchServices = {}): Promise<number> {
  const parser = workParser('worker', 'Helps with a search that was started elsewhere, until it is finished.', world);
  const flags = parser.parse(args, { from: 'user' }).opts<WorkFlags>();
  const { redis, study, workers, timeout, stale, objective, quiet } = flags;
  if (redis === undefined)
    return work(await openSearch(flags.storage, study, moduleAt(objective, '.')), flags, world, services);
  if (study === undefined)
    throw new UsageError('search worker: --redis needs --study <name>, the name the search was started with');
  try {
    await interruptible(world, (signal) =>
      workOverRedis(
        study,
        {
          redis,
          workers: Math.max(1, workers),
          timeoutMs: timeout && 1000 * timeout,
          staleMs: stale && 1000 * stale,
          signal,
          view: onceInARow(workerLines(quiet === true ? undefined : world.stderr, study)),
          ...services,
        },
        moduleAt(objective, '.'),
      ),
    );
    return 0;
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    world.stderr.write(`downhill: ${error.message}; the search goes on without this worker\n`);
    return EXIT_INTERRUPTED;
  }
}
