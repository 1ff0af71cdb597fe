import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { findExperiment, type Text } from '@downhill/experiments';
import { ClaimList } from '../components/claim-list.tsx';
import { ConfigControls } from '../components/config-controls.tsx';
import { ExplanationPanel } from '../components/explanation-panel.tsx';
import { HistogramExplorer } from '../components/histogram-explorer.tsx';
import { LiveFigures } from '../components/live-figures.tsx';
import { NumberControl } from '../components/number-control.tsx';
import { PageNotices } from '../components/page-notices.tsx';
import { PresetList } from '../components/preset-list.tsx';
import { RateSteering } from '../components/rate-steering.tsx';
import { ReferenceTable } from '../components/reference-table.tsx';
import { RunDownload } from '../components/run-download.tsx';
import { RunNews } from '../components/run-news.tsx';
import { RunTimeline } from '../components/run-timeline.tsx';
import { sectionText } from '../components/section-text.ts';
import { SharePanel } from '../components/share-panel.tsx';
import { TrapNote } from '../components/trap-note.tsx';
import { pythonOf } from '../export/python.ts';
import { typeScriptOf } from '../export/typescript.ts';
import { catalogue } from '../i18n/catalogue.ts';
import { say } from '../i18n/language.ts';
import { DropoutStepper } from '../dropout/dropout-stepper.tsx';
import { Run } from '../run/run.ts';
import { WorkerPool } from '../run/worker-pool.ts';
import { SearchPanel } from '../search/search-panel.tsx';
import { bookState, MOST_SEEDS, queryOfState, stateOfQuery, type ExperimentState } from '../state/experiment-state.ts';
import { replaceQuery, route } from '../state/route.ts';
import { onHidden } from '../state/on-hidden.ts';
import { autoRun, steerable } from './experiment-traits.ts';
import './experiment.css';

const seedsOf = ({ seeds, firstSeed }: ExperimentState): number[] =>
  Array.from({ length: seeds }, (_, i) => firstSeed + i);

/** The page of an experiment, made from its data: controls from the schema, figures, claims, tasks. */
export function ExperimentPage() {
  const id = route.peek().page;
  const experiment = useMemo(() => findExperiment(id), [id]);
  const linked = useMemo(() => stateOfQuery(experiment, route.peek().query), [experiment]);
  const pool = useMemo(() => new WorkerPool(), [experiment]);
  const newRun = (state: ExperimentState): Run =>
    new Run(experiment, state.config, seedsOf(state), { pool, needsMnist: !autoRun.has(id) });
  const state = useSignal(linked.state);
  const run = useSignal(useMemo(() => newRun(linked.state), [experiment]));
  const hiddenPause = useSignal(false);

  const restart = (start: boolean): void => {
    const speed = run.peek().speed.peek();
    run.peek().leave();
    run.value = newRun(state.peek());
    run.peek().speed.value = speed;
    if (start) run.peek().play();
  };
  const change = (next: ExperimentState): void => {
    state.value = next;
    replaceQuery(id, queryOfState(experiment, next));
    restart(autoRun.has(id));
  };

  useEffect(() => {
    if (autoRun.has(id)) run.peek().play();
    const stopListening = onHidden((hidden) => {
      const now = run.peek();
      if (hidden && now.status.peek() === 'running') {
        now.pause();
        hiddenPause.value = true;
      } else if (!hidden && hiddenPause.peek()) {
        hiddenPause.value = false;
        if (now.status.peek() === 'paused') now.play();
      }
    });
    return () => {
      stopListening();
      run.peek().leave();
      pool.stop();
    };
  }, []);

  const { config, seeds, firstSeed } = state.value;
  const python = pythonOf(id, state.value);
  const now = run.value;
  const conclusion = now.conclusion.value;
  const setSeeds = (part: Partial<ExperimentState>): void => change({ ...state.peek(), ...part });
  const broken: readonly Text[] = linked.broken;
  // The trials of a search have weights and batches of their own unless they are told otherwise.
  const isFairRace = experiment.deterministic !== true && !autoRun.has(id) && config['sameStart'] !== false;
  return (
    <article class="experiment">
      <p class="crumbs">
        <a href="#/">← {say(catalogue.back)}</a>
        <span>{say(sectionText(experiment))}</span>
      </p>
      <h1>{say(experiment.title)}</h1>
      <p class="lead">{say(experiment.summary)}</p>
      <PageNotices broken={broken} />
      <div class="lab">
        <section class="panel stage" aria-label={say(catalogue.figures)}>
          {id === 'activation-histograms' && (
            <HistogramExplorer
              experiment={experiment}
              config={config}
              onChange={(part) => change({ ...state.peek(), config: { ...state.peek().config, ...part } })}
            />
          )}
          <RunTimeline run={now} onRestart={() => restart(true)} />
          <RunNews run={now} />
          <LiveFigures experiment={experiment} run={now} growing={!autoRun.has(id)} />
          {steerable.has(id) && <RateSteering run={now} />}
          {isFairRace && <p class="hint">{say(catalogue.fairRace)}</p>}
          {id === 'dropout' && <DropoutStepper key={config['ratio']} ratio={config['ratio'] as number} />}
          {id === 'hyperparameter-search' && (
            <SearchPanel
              run={now}
              onNarrow={(part) => {
                change({ ...state.peek(), config: { ...state.peek().config, ...part } });
                run.peek().play();
              }}
            />
          )}
        </section>
        <aside class="panel settings-panel" aria-label={say(catalogue.controls)}>
          <PresetList
            experiment={experiment}
            state={state.value}
            onChoose={(config, seeds) => change({ ...bookState(experiment), config, seeds })}
          />
          <h2>{say(catalogue.controls)}</h2>
          <ConfigControls
            schema={experiment.schema}
            config={config}
            onChange={(name, value) => change({ ...state.peek(), config: { ...state.peek().config, [name]: value } })}
          />
          {experiment.deterministic !== true && (
            <div class="controls">
              <NumberControl
                name="seeds"
                label={say(catalogue.seeds)}
                field={{ min: 1, max: MOST_SEEDS, integer: true, default: 1 }}
                value={seeds}
                onChange={(seeds) => setSeeds({ seeds })}
              />
              <NumberControl
                name="seed"
                label={say(catalogue.firstSeed)}
                field={{ min: 0, max: 99, integer: true, default: 0 }}
                value={firstSeed}
                onChange={(firstSeed) => setSeeds({ firstSeed })}
              />
              <p class="hint">{say(catalogue.seedsHint)}</p>
            </div>
          )}
          <button data-action="reset" onClick={() => change(bookState(experiment))}>
            {say(catalogue.reset)}
          </button>
        </aside>
      </div>
      <section>
        <h2>{say(catalogue.claims)}</h2>
        <p class="hint">{say(now.rateChanges.value.length > 0 ? catalogue.claimsSteered : catalogue.claimsNote)}</p>
        <ClaimList claims={conclusion?.claims ?? experiment.claims(config)} />
        <ReferenceTable references={conclusion?.references ?? []} />
      </section>
      <div class="background">
        <ExplanationPanel id={id} />
        <TrapNote experiment={id} />
      </div>
      <SharePanel
        page={id}
        query={() => queryOfState(experiment, state.peek())}
        typescript={() => typeScriptOf(experiment, state.peek())}
        python={python === undefined ? undefined : () => python}
      >
        <RunDownload experiment={experiment} run={now} />
      </SharePanel>
    </article>
  );
}
