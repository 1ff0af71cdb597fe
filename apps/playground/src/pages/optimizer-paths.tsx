import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { optimizerPaths, racerKeys, type ClaimResult, type Path, type RacerKey } from '@downhill/experiments';
import { ClaimList } from '../components/claim-list.tsx';
import { PathPlot } from '../components/path-plot.tsx';
import { RacerControls } from '../components/racer-controls.tsx';
import { Timeline } from '../components/timeline.tsx';
import { catalogue } from '../i18n/catalogue.ts';
import { say } from '../i18n/language.ts';
import { bookConfig, configOfQuery, queryOfConfig, type PathsConfig } from '../state/paths-state.ts';
import { replaceQuery, route } from '../state/route.ts';
import type { RunReply } from '../worker/protocol.ts';
import { Runner } from '../worker/runner.ts';

/** Updates a second while the timeline plays. */
const PACE = 12;

/** Figure 6-8, live: a worker walks, the page draws. */
export function OptimizerPaths() {
  const linked = useMemo(() => configOfQuery(route.value.query), []);
  const config = useSignal<PathsConfig>(linked.config);
  const paths = useSignal<ReadonlyMap<RacerKey, Path>>(new Map());
  const claims = useSignal<readonly ClaimResult[]>([]);
  const failure = useSignal<string | undefined>(undefined);
  const step = useSignal(0);
  const playing = useSignal(true);
  const runner = useMemo(() => new Runner(receive), []);

  function receive(reply: RunReply): void {
    if ('failure' in reply) {
      failure.value = reply.failure;
      return;
    }
    const { event } = reply;
    if (event.type === 'task-done')
      paths.value = new Map(paths.value).set(event.task.variant as RacerKey, event.output as Path);
    if (event.type === 'end' && event.status === 'done') claims.value = event.result.claims;
  }

  useEffect(() => () => runner.stop(), []);
  useSignalEffect(() => {
    const wanted = config.value;
    replaceQuery(optimizerPaths.id, queryOfConfig(wanted));
    failure.value = undefined;
    claims.value = [];
    runner.start(optimizerPaths.id, wanted, 0);
  });
  useSignalEffect(() => {
    if (!playing.value) return;
    const timer = setInterval(() => {
      if (step.value >= config.value.steps) playing.value = false;
      else if (paths.peek().size > 0) step.value += 1;
    }, 1000 / PACE);
    return () => clearInterval(timer);
  });
  const shown = useComputed(() => racerKeys.filter((key) => config.value.optimizers.includes(key)));
  const change = (part: Partial<PathsConfig>): void => void (config.value = { ...config.value, ...part });
  const restart = (): void => {
    step.value = 0;
    playing.value = true;
  };

  return (
    <>
      <p>
        <a href="#/">← {say(catalogue.back)}</a>
      </p>
      <h1>{say(optimizerPaths.title)}</h1>
      <p class="lead">{say(optimizerPaths.summary)}</p>
      {linked.broken !== undefined && (
        <p class="notice" role="alert">
          {say(catalogue.brokenLink)} <code>{linked.broken}</code>
        </p>
      )}
      {failure.value !== undefined && (
        <p class="notice" role="alert">
          {say(catalogue.failed)}: <code>{failure.value}</code>
        </p>
      )}
      <div class="lab">
        <div class="panel">
          <PathPlot
            paths={paths.value}
            shown={shown.value}
            step={step.value}
            start={[config.value.startX, config.value.startY]}
            onStart={(startX, startY) => {
              change({ startX, startY });
              restart();
            }}
          />
          <Timeline step={step} steps={config.value.steps} playing={playing} onRestart={restart} />
          <p class="hint">{say(catalogue.dragHint)}</p>
        </div>
        <div class="panel">
          <RacerControls config={config.value} paths={paths.value} step={step.value} onChange={change} />
          <button
            onClick={() => {
              config.value = bookConfig;
              restart();
            }}
          >
            {say(catalogue.reset)}
          </button>
        </div>
      </div>
      <h2>{say(catalogue.claims)}</h2>
      <p class="hint">{say(catalogue.claimsNote)}</p>
      <ClaimList claims={claims.value} />
    </>
  );
}
