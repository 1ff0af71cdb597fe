import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { optimizerPaths } from '@downhill/experiments';
import { replaceQuery, route } from '../state/route.ts';
import { theme } from '../state/theme.ts';
import type { Pair } from './anatomy/anatomy.ts';
import { anatomyOf } from './anatomy/anatomy-of.ts';
import type { Arrows } from './draw/draw-walks.ts';
import { judgePaths } from './judge-paths.ts';
import { pathsStateOfQuery, queryOfPathsState } from './link.ts';
import { objectiveOf } from './objective.ts';
import type { PathsState } from './paths-state.ts';
import { PathsWorker } from './paths-worker.ts';
import type { Terrain } from './protocol.ts';
import type { Run } from './run.ts';
import { runStyles } from './run-style.ts';
import { usePlayback } from './use-playback.ts';
import type { Walk } from './walk.ts';

/** The address is written when the state has rested so long: browsers allow few changes a second. */
const REST = 400;
/** The quantities whose arrows are always drawn. */
const drawn = ['g', 'v', 'v′', 'm̂', 'Δ'];

/** The state of the paths page and all that follows from it. */
export function usePaths() {
  const linked = useMemo(() => pathsStateOfQuery(route.value.query), []);
  const state = useSignal<PathsState>(linked.state);
  const walks = useSignal<readonly Walk[]>([]);
  const failure = useSignal<string | undefined>(undefined);
  /** The symbol of the anatomy that is pointed at. */
  const active = useSignal<string | undefined>(undefined);
  /** The place of the plane that is pointed at, shown in both pictures. */
  const pointed = useSignal<Pair | undefined>(undefined);
  const steps = useComputed(() => state.value.steps);
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const { at } = linked.state;
  const playback = usePlayback(steps, {
    step: at ?? (still ? linked.state.steps : 0),
    playing: at === undefined && !still,
  });
  const { step, playing } = playback;
  const worker = useMemo(
    () =>
      new PathsWorker(
        (reply) => {
          if (reply.kind === 'walks') walks.value = reply.walks;
        },
        (message) => (failure.value = message),
      ),
    [],
  );
  useEffect(() => () => worker.stop(), []);

  const source = useComputed(() => state.value.source);
  const start = useComputed(() => state.value.start);
  const runs = useComputed(() => state.value.runs);
  const objective = useComputed(() => objectiveOf(source.value));
  const terrain = useComputed<Terrain>(() => ({ source: source.value, start: start.value, steps: steps.value }));
  useSignalEffect(() => worker.ask({ kind: 'walks', ...terrain.value, runs: runs.value }));
  /** The address, with the update that is shown unless it is the last or moving. */
  const query = useComputed(() =>
    queryOfPathsState({
      ...state.value,
      at: playing.value || step.value >= steps.value ? undefined : step.value,
    }),
  );
  useSignalEffect(() => {
    const now = query.value;
    const timer = setTimeout(() => replaceQuery(optimizerPaths.id, now), REST);
    return () => clearTimeout(timer);
  });

  const styles = useComputed(() => runStyles(runs.value, theme.value));
  /** Each run with its walk, as far as the worker has answered the newest question. */
  const shown = useComputed(() =>
    walks.value.flatMap((walk, i) => {
      const style = styles.value[i];
      return style !== undefined && runs.value[i]?.method === walk.run.method ? [{ walk, style }] : [];
    }),
  );
  const selected = useComputed(() => Math.min(state.value.selected, runs.value.length - 1));
  const anatomy = useComputed(() => {
    const walk = walks.value[selected.value];
    return walk === undefined ? undefined : anatomyOf(walk, step.value);
  });
  const arrows = useComputed<Arrows | undefined>(() => {
    if (anatomy.value === undefined || playing.value) return undefined;
    const { quantities } = anatomy.value;
    return {
      from: quantities.get('p')!.value,
      quantities: [...quantities.values()].filter(({ symbol }) => drawn.includes(symbol) || symbol === active.value),
      active: active.value,
      color: styles.value[selected.value]!.color,
    };
  });
  const claims = useComputed(() => judgePaths(terrain.value, walks.value));

  const change = (part: Partial<PathsState>): void => void (state.value = { ...state.peek(), ...part });
  return {
    ...{ state, broken: linked.broken, failure, objective, terrain, walks, shown, styles, selected },
    ...{ playback, anatomy, arrows, active, pointed, claims, query, change },
    /** Another walk: it is played from its start, or shown whole to those who want no motion. */
    open(next: PathsState): void {
      state.value = next;
      step.value = still ? next.steps : 0;
      playing.value = !still;
    },
    /** Another start, with the whole paths from there. */
    move(place: Pair): void {
      change({ start: place });
      playing.value = false;
      step.value = steps.peek();
    },
    /** Other numbers for the run that is taken apart. */
    setRun: (run: Run): void => change({ runs: runs.peek().map((old, i) => (i === selected.peek() ? run : old)) }),
  };
}
