import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { FigureData } from '../components/figure-data.tsx';
import { FigureDownloads } from '../components/figure-downloads.tsx';
import { FigureView } from '../components/figure-view.tsx';
import { PageNotices } from '../components/page-notices.tsx';
import { SharePanel } from '../components/share-panel.tsx';
import { download } from '../export/download.ts';
import { catalogue } from '../i18n/catalogue.ts';
import { language, say } from '../i18n/language.ts';
import { ActivationImages, layerTitles } from '../network/activation-images.tsx';
import { networkCatalogue } from '../network/catalogue.ts';
import { networkTypescript } from '../network/copy-typescript.ts';
import { curvesFigure } from '../network/curves-figure.ts';
import { DigitPad } from '../network/digit-pad.tsx';
import { ExampleGallery } from '../network/example-gallery.tsx';
import { LayerStack } from '../network/layer-stack.tsx';
import { LearningControls } from '../network/learning-controls.tsx';
import { queryOfSpec, specOfQuery } from '../network/link.ts';
import { NetworkSession } from '../network/network-session.ts';
import type { NetworkSpec } from '../network/network-spec.ts';
import { NetworkShape } from '../network/network-shape.tsx';
import { parameterCount } from '../network/parameter-count.ts';
import { inkColor, Pixels } from '../network/pixels.tsx';
import { PresetChips } from '../network/preset-chips.tsx';
import { ProbabilityBars } from '../network/probability-bars.tsx';
import { specProblems } from '../network/spec-problems.ts';
import { TrainingBar } from '../network/training-bar.tsx';
import { UnitPanel } from '../network/unit-panel.tsx';
import { replaceQuery, route } from '../state/route.ts';
import './experiment.css';
import '../network/network.css';

const PAGE = 'own-network';
/** The address is written when the settings have rested so long: browsers allow few changes a second. */
const REST = 200;
const EXAMPLES = 20;

/** Put together a network, train it in a worker, and draw digits for it. */
export function OwnNetwork() {
  const linked = useMemo(() => specOfQuery(route.value.query), []);
  const spec = useSignal<NetworkSpec>(linked.spec);
  /** What the session was begun with. */
  const begun = useSignal<NetworkSpec | undefined>(undefined);
  const image = useSignal<Float32Array | undefined>(undefined);
  const emptied = useSignal(0);
  /** Whether the training was paused because nobody could see it. */
  const wasHidden = useSignal(false);
  const file = useRef<HTMLInputElement>(null);
  const settings = useRef<HTMLElement>(null);
  const session = useMemo(
    () =>
      new NetworkSession(
        (as, bytes) =>
          download(`own-network.${as}`, as === 'json' ? 'application/json' : 'application/octet-stream', bytes),
        (loaded) => {
          spec.value = loaded;
          begun.value = loaded;
        },
      ),
    [],
  );
  useEffect(() => {
    // A hidden tab does not train.
    const hide = (): void => {
      if (!document.hidden || session.status.value !== 'running') return;
      session.pause();
      wasHidden.value = true;
    };
    document.addEventListener('visibilitychange', hide);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      session.stop();
    };
  }, []);
  useSignalEffect(() => {
    const query = queryOfSpec(spec.value);
    const timer = setTimeout(() => replaceQuery(PAGE, query), REST);
    return () => clearTimeout(timer);
  });
  const problems = useComputed(() => specProblems(spec.value));
  const figure = useComputed(() => curvesFigure(session.course.value));

  const change = (part: Partial<NetworkSpec>): void => void (spec.value = { ...spec.peek(), ...part });
  const show = (next: Float32Array | undefined): void => {
    image.value = next;
    session.read(next);
  };
  const begin = (playing: boolean): void => {
    begun.value = spec.value;
    session.begin(spec.value, playing);
  };
  const status = session.status.value;
  const course = session.course.value;
  const reading = session.reading.value;
  const examples = session.examples.value;
  const trouble = session.trouble.value;
  const unit = session.unit.value;
  const { hidden } = begun.value ?? spec.value;
  const hasNetwork = status !== 'idle' && status !== 'loading';
  return (
    <div class="experiment network">
      <p class="crumbs">
        <a href="#/">← {say(catalogue.back)}</a>
      </p>
      <h1>{say(networkCatalogue.title)}</h1>
      <p class="lead">{say(networkCatalogue.lead)}</p>
      <PageNotices broken={linked.broken} />
      <PresetChips spec={spec.value} onSpec={(preset) => (spec.value = preset)} />
      <div class="bench">
        <div class="column">
          <section class="panel" aria-label={say(networkCatalogue.curves)}>
            <TrainingBar
              session={session}
              changed={begun.value !== undefined && begun.value !== spec.value}
              trainable={problems.value.size === 0}
              onBegin={begin}
            />
            <NetworkShape spec={spec.value} onChange={() => settings.current?.focus()} />
            {wasHidden.value && status === 'paused' && <p class="hint">{say(catalogue.hiddenPause)}</p>}
            {problems.value.size > 0 && (
              <div class="notice" role="alert">
                <p>{say(networkCatalogue.problems)}</p>
                <ul>
                  {[...problems.value.values()].map((text, i) => (
                    <li key={i}>{say(text)}</li>
                  ))}
                </ul>
              </div>
            )}
            {status === 'loading' && (
              <p class="loading" role="status">
                {say(networkCatalogue.loading)}
              </p>
            )}
            {trouble !== undefined && (
              <p class="diverged" role="alert">
                {say(
                  {
                    data: networkCatalogue.noData,
                    file: networkCatalogue.badFile,
                    work: networkCatalogue.stopped,
                    training: networkCatalogue.diverged,
                  }[trouble.during],
                )}{' '}
                <code>{trouble.message}</code>
              </p>
            )}
            {course.step === 0 ? (
              <p class="empty">{say(networkCatalogue.untrained)}</p>
            ) : (
              <>
                <FigureView spec={figure.value} />
                <p class="caption">{say(networkCatalogue.curvesCaption)}</p>
                <FigureDownloads spec={figure.value} />
                <FigureData spec={figure.value} />
              </>
            )}
          </section>
          <section class="panel" aria-labelledby="draw-title">
            <h2 id="draw-title">{say(networkCatalogue.draw)}</h2>
            <div class="reading">
              <DigitPad onImage={show} emptied={emptied.value} />
              <figure class="seen">
                <Pixels
                  values={image.value ?? blank}
                  columns={28}
                  color={inkColor}
                  label={say(networkCatalogue.seen)}
                />
                <figcaption>{say(networkCatalogue.seen)}</figcaption>
              </figure>
              <ProbabilityBars
                probabilities={reading?.probabilities}
                waiting={image.value !== undefined && !hasNetwork}
              />
            </div>
            <p class="hint">{say(networkCatalogue.drawHint)}</p>
            {reading !== undefined && (
              <ActivationImages
                layers={reading.layers}
                hidden={hidden}
                chosen={session.unitPlace.value}
                onChoose={(place) => session.askUnit(place)}
              />
            )}
            {reading !== undefined && unit !== undefined && (
              <UnitPanel
                unit={unit}
                title={layerTitles(hidden)[unit.layer] ?? ''}
                dead={reading.layers[unit.layer]?.dead[unit.unit] === 1}
                onClose={() => session.askUnit(undefined)}
              />
            )}
          </section>
          <section class="panel" aria-labelledby="examples-title">
            <h2 id="examples-title">{say(networkCatalogue.examples)}</h2>
            <button
              data-action="examples"
              disabled={!hasNetwork || status === 'diverged'}
              onClick={() => session.askExamples(EXAMPLES)}
            >
              {say(networkCatalogue.showExamples)}
            </button>
            {!hasNetwork && <p class="hint">{say(networkCatalogue.noExamples)}</p>}
            {examples !== undefined && (
              <ExampleGallery
                {...examples}
                onChoose={({ pixels }) => {
                  emptied.value += 1;
                  show(pixels);
                }}
              />
            )}
          </section>
        </div>
        <aside class="panel settings-panel" ref={settings} tabIndex={-1} aria-labelledby="layers-title">
          <h2 id="layers-title">{say(networkCatalogue.layers)}</h2>
          <LayerStack hidden={spec.value.hidden} onHidden={(hidden) => change({ hidden })} />
          <p class="hint">
            {say(networkCatalogue.parameters).replace('{n}', parameterCount(spec.value).toLocaleString(language.value))}
          </p>
          <LearningControls spec={spec.value} problems={problems.value} onSpec={change} />
        </aside>
      </div>
      <section class="save">
        <h2>{say(networkCatalogue.save)}</h2>
        <div class="buttons">
          <button data-action="save-json" disabled={!hasNetwork} onClick={() => session.save('json')}>
            {say(networkCatalogue.saveJson)}
          </button>
          <button data-action="save-npz" disabled={!hasNetwork} onClick={() => session.save('npz')}>
            {say(networkCatalogue.saveNpz)}
          </button>
          <button onClick={() => file.current?.click()}>{say(networkCatalogue.loadFile)}</button>
          <input
            ref={file}
            type="file"
            name="network-file"
            class="visually-hidden"
            tabIndex={-1}
            aria-label={say(networkCatalogue.loadFile)}
            accept=".json,.npz"
            onChange={(event) => {
              const [chosen] = event.currentTarget.files ?? [];
              event.currentTarget.value = '';
              if (chosen === undefined) return;
              begun.value = spec.value;
              void chosen.arrayBuffer().then((bytes) => session.load(new Uint8Array(bytes), spec.value));
            }}
          />
        </div>
        <p class="hint">{say(networkCatalogue.loadHint)}</p>
      </section>
      <SharePanel
        page={PAGE}
        query={() => queryOfSpec(spec.peek())}
        typescript={() => networkTypescript(spec.peek())}
      />
    </div>
  );
}

const blank = new Float32Array(784);
