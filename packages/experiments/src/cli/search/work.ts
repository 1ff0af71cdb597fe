import { EXIT_INTERRUPTED, Interrupted, interruptible } from '../interruption.ts';
import { colorsFor } from '../colors.ts';
import type { World } from '../world.ts';
import type { OpenSearch } from './open-search.ts';
import { onceInARow } from './once-in-a-row.ts';
import { coordinateOverRedis } from './run-over-redis.ts';
import { runSearch } from './run-search.ts';
import { searchLines } from './search-lines.ts';
import type { WorkFlags } from './search-options.ts';
import type { SearchServices } from './search-services.ts';
import { searchTable } from './search-table.ts';
import type { SearchView, Shown } from './search-view.ts';
import { printBest, printBestJson } from './tell-best.ts';

const quietView: SearchView = { show: () => undefined, stop: () => undefined };
const TOP = 5;

/** The view that flags and terminal ask for. */
function viewOf(flags: Pick<WorkFlags, 'quiet' | 'json'>, shown: Shown, world: World): SearchView {
  if (flags.quiet === true) return quietView;
  const { stderr, env } = world;
  return onceInARow(
    stderr.isTTY === true ? searchTable(stderr, colorsFor(stderr, env), shown) : searchLines(stderr, shown),
  );
}

/** Works on a search until it is finished, and shows its best trials. */
export async function work(
  search: OpenSearch,
  flags: WorkFlags,
  world: World,
  services: SearchServices,
): Promise<number> {
  const { study, objective } = search;
  const { workers, timeout, stale, storage } = flags;
  const view = viewOf(flags, { study, maxResource: objective.maxResource ?? 1, workers, now: world.now }, world);
  const goOn = `"downhill search resume --storage ${storage} --study ${study.name}" goes on from here`;
  const ms = (given: number | undefined) => given && 1000 * given;
  try {
    await interruptible(world, (signal) =>
      flags.redis === undefined
        ? runSearch(search, { workers, timeoutMs: ms(timeout), staleMs: ms(stale), signal, view, ...services })
        : coordinateOverRedis(search, {
            redis: flags.redis,
            workers,
            timeoutMs: ms(timeout),
            staleMs: ms(stale),
            signal,
            view,
            ...services,
          }),
    );
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    world.stderr.write(`downhill: ${error.message}; ${goOn}\n`);
    return EXIT_INTERRUPTED;
  }
  if (timeout !== undefined && study.trials.some(({ state }) => state === 'waiting'))
    world.stderr.write(`downhill: the ${timeout} s are over; ${goOn}\n`);
  if (flags.json === true) printBestJson(study, TOP, world);
  else printBest(study, TOP, world);
  return study.trials.some(({ state }) => state === 'complete') ? 0 : 1;
}
