import { useMemo } from 'preact/hooks';
import { optimizerPaths } from '@downhill/experiments';
import { ClaimList } from '../components/claim-list.tsx';
import { ExplanationPanel } from '../components/explanation-panel.tsx';
import { NumberControl } from '../components/number-control.tsx';
import { PageNotices } from '../components/page-notices.tsx';
import { sectionText } from '../components/section-text.ts';
import { SharePanel } from '../components/share-panel.tsx';
import { TrapNote } from '../components/trap-note.tsx';
import { catalogue } from '../i18n/catalogue.ts';
import { language, say } from '../i18n/language.ts';
import { AnatomyPanel } from '../paths/anatomy-panel.tsx';
import { pathsCatalogue } from '../paths/catalogue.ts';
import { copyPython } from '../paths/copy-python.ts';
import { copyTypescript } from '../paths/copy-typescript.ts';
import { FunctionField } from '../paths/function-field.tsx';
import { PathTimeline } from '../paths/path-timeline.tsx';
import { pathsFiles } from '../paths/paths-files.ts';
import { bookPathsState, FEWEST_STEPS, MOST_STEPS, onLandscape } from '../paths/paths-state.ts';
import { PathsTable } from '../paths/paths-table.tsx';
import { PlanePlot } from '../paths/plane-plot.tsx';
import { mapOption } from '../paths/rate-map.ts';
import { RateMapPanel } from '../paths/rate-map-panel.tsx';
import { methodOfRun } from '../paths/run.ts';
import { RunList } from '../paths/run-list.tsx';
import { RunSwatch } from '../paths/run-swatch.tsx';
import { ScenarioList } from '../paths/scenario-list.tsx';
import { SurfacePlot } from '../paths/surface-plot.tsx';
import { usePaths } from '../paths/use-paths.ts';
import { zoomed } from '../paths/viewport.ts';
import { theme } from '../state/theme.ts';
import './experiment.css';
import '../paths/paths.css';

/** Figures 6-1 to 6-8, live: any function, any method, taken apart update by update. */
export function OptimizerPaths() {
  const paths = usePaths();
  const { state, walks, shown, styles, selected, active, claims, pointed, playback, change, open, move } = paths;
  const { step } = playback;
  const now = state.value;
  const chosen = now.runs[selected.value]!;
  const arrows = paths.arrows.value;
  const plot = {
    objective: paths.objective.value,
    view: now.view,
    field: now.field,
    step: step.value,
    start: now.start,
    pointed,
  };
  // The long list is compared anew only when it has changed, not while something is dragged.
  const judged = useMemo(
    () => (
      <>
        <p class="hint">{say(pathsCatalogue.claimsNote)}</p>
        <ClaimList claims={claims.value} />
      </>
    ),
    [claims.value, language.value],
  );

  return (
    <div class="experiment paths">
      <p class="crumbs">
        <a href="#/">← {say(catalogue.back)}</a>
        <span>{say(sectionText(optimizerPaths))}</span>
      </p>
      <h1>{say(optimizerPaths.title)}</h1>
      <p class="lead">{say(optimizerPaths.summary)}</p>
      <PageNotices broken={paths.broken} />
      {paths.failure.value !== undefined && (
        <p class="notice" role="alert">
          {say(catalogue.failed)}: <code>{paths.failure.value}</code>
        </p>
      )}
      <div class="plots">
        <div class="column">
          <section class="panel" aria-label={say(pathsCatalogue.contours)}>
            <div class="plot-bar">
              <div class="segmented" role="group" aria-label={say(pathsCatalogue.layout)}>
                {(['overlay', 'multiples'] as const).map((layout) => (
                  <button key={layout} aria-pressed={now.layout === layout} onClick={() => change({ layout })}>
                    {say(pathsCatalogue[layout])}
                  </button>
                ))}
              </div>
              <label class="check">
                <input
                  type="checkbox"
                  name="field"
                  checked={now.field}
                  onChange={(event) => change({ field: event.currentTarget.checked })}
                />
                {say(pathsCatalogue.field)}
              </label>
              <div class="segmented zoom">
                <button aria-label={say(pathsCatalogue.zoomIn)} onClick={() => change({ view: zoomed(now.view, 0.5) })}>
                  +
                </button>
                <button aria-label={say(pathsCatalogue.zoomOut)} onClick={() => change({ view: zoomed(now.view, 2) })}>
                  −
                </button>
              </div>
            </div>
            {now.layout === 'overlay' ? (
              <PlanePlot {...plot} walks={shown.value} arrows={arrows} label={say(catalogue.start)} onStart={move} />
            ) : (
              <div class="multiples">
                {shown.value.map((one, i) => (
                  <figure key={i}>
                    <figcaption>
                      <RunSwatch style={one.style} /> {say(methodOfRun(one.walk.run).label)}{' '}
                      <span>η {one.walk.run.lr}</span>
                    </figcaption>
                    <PlanePlot
                      {...plot}
                      small
                      walks={[one]}
                      arrows={i === selected.value ? arrows : undefined}
                      label={`${say(methodOfRun(one.walk.run).label)}, ${say(catalogue.start)}`}
                      onStart={move}
                    />
                  </figure>
                ))}
              </div>
            )}
            <PathTimeline playback={playback} steps={now.steps} />
            <p class="hint">{say(pathsCatalogue.startKeys)}</p>
            <PathsTable runs={now.runs} walks={walks.value} />
          </section>
          <section class="panel anatomy-panel" aria-labelledby="anatomy-title">
            <h2 id="anatomy-title">
              <RunSwatch style={styles.value[selected.value]!} /> {say(pathsCatalogue.anatomy)}:{' '}
              {say(methodOfRun(chosen).label)}, {say(pathsCatalogue.nextUpdate)} {step.value + 1}
            </h2>
            <p class="hint">{say(pathsCatalogue.anatomyHint)}</p>
            <AnatomyPanel anatomy={paths.anatomy.value} active={active} />
          </section>
        </div>
        <div class="column">
          <FunctionField
            objective={paths.objective.value}
            onSource={(text) => change({ source: text })}
            onLandscape={(landscape) => open(onLandscape(state.peek(), landscape))}
          />
          <aside class="panel">
            <RunList
              runs={now.runs}
              styles={styles.value}
              walks={walks.value}
              step={step.value}
              selected={selected.value}
              onRuns={(next) => change({ runs: next, selected: Math.min(now.selected, next.length - 1) })}
              onSelect={(index) => change({ selected: index })}
            />
            <div class="walk-numbers">
              <NumberControl
                name="updates"
                label={say(pathsCatalogue.updates)}
                field={{ min: FEWEST_STEPS, max: MOST_STEPS, integer: true, scale: 'log' }}
                value={now.steps}
                onChange={(value) => {
                  change({ steps: value });
                  step.value = Math.min(step.peek(), value);
                }}
              />
              {(['startX', 'startY'] as const).map((name, axis) => {
                const [low, high] = axis === 0 ? now.view.x : now.view.y;
                return (
                  <NumberControl
                    key={name}
                    name={name}
                    label={say(pathsCatalogue[name])}
                    field={{ min: Math.min(low, now.start[axis]!), max: Math.max(high, now.start[axis]!) }}
                    value={now.start[axis]!}
                    onChange={(value) => move(axis === 0 ? [value, now.start[1]] : [now.start[0], value])}
                  />
                );
              })}
            </div>
          </aside>
        </div>
      </div>

      <ScenarioList state={now} onOpen={open} />

      <div class="pair">
        <section class="panel">
          <h2>{say(pathsCatalogue.surface)}</h2>
          <SurfacePlot
            objective={paths.objective.value}
            view={now.view}
            walks={shown.value}
            step={step.value}
            start={now.start}
            turn={now.turn}
            pointed={pointed}
            onTurn={(turn) => change({ turn })}
          />
        </section>
        <section class="panel">
          <h2>
            <RunSwatch style={styles.value[selected.value]!} /> {say(pathsCatalogue.map)}
          </h2>
          <RateMapPanel terrain={paths.terrain.value} run={chosen} onRun={paths.setRun} />
          <p class="hint">
            {say(pathsCatalogue.mapHint)}{' '}
            {say(mapOption(chosen) === undefined ? pathsCatalogue.mapCurve : pathsCatalogue.mapColors)}
          </p>
        </section>
      </div>

      <div class="background">
        <ExplanationPanel id={optimizerPaths.id} />
        <TrapNote experiment={optimizerPaths.id} />
      </div>
      <h2>{say(catalogue.claims)}</h2>
      {claims.value.length > 0 ? (
        judged
      ) : (
        <p class="hint">
          {say(pathsCatalogue.claimsElsewhere)}{' '}
          <button onClick={() => open(bookPathsState)}>{say(pathsCatalogue.backToBook)}</button>
        </p>
      )}
      <SharePanel
        page={optimizerPaths.id}
        query={() => new URLSearchParams(paths.query.peek())}
        typescript={() => copyTypescript(state.peek())}
        python={() => copyPython(state.peek())}
        files={pathsFiles(state.peek(), walks.peek(), language.value, theme.value)}
      />
    </div>
  );
}
