import { useSignal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Experiment, FigureSpec } from '@downhill/experiments';
import { catalogue } from '../i18n/catalogue.ts';
import { say } from '../i18n/language.ts';
import { liveFigures } from '../live/live-figures.ts';
import { withRateMarks } from '../live/with-rate-marks.ts';
import type { Run } from '../run/run.ts';
import { theme } from '../state/theme.ts';
import { FigureData } from './figure-data.tsx';
import { FigureDownloads } from './figure-downloads.tsx';
import { FigureView } from './figure-view.tsx';
import { thumbnailPictures } from './thumbnail-pictures.ts';

/** Of the page's time at most this share goes into making figures of a run that goes on. */
const SHARE = 0.3;

/** The figures of the moment shown, made anew at most once a frame and never for more than a share of the time. */
function useFigures(experiment: Experiment, run: Run, growing: boolean): readonly FigureSpec[] {
  const [figures, setFigures] = useState<readonly FigureSpec[]>([]);
  const cost = useRef(0);
  const last = useRef(0);
  const { cursor, recorded, version, conclusion, rateChanges } = run;
  const inputs = [run, cursor.value, recorded.value, version.value, conclusion.value, rateChanges.value] as const;
  useEffect(() => {
    let timer = 0;
    const frame = requestAnimationFrame((begun) => {
      const make = (): void => {
        const start = performance.now();
        const atEnd = cursor.peek() >= recorded.peek();
        const finished = atEnd ? conclusion.peek()?.figures : undefined;
        const made = finished ?? (growing ? liveFigures(experiment, run.config, run) : []);
        if (made.length > 0) setFigures(made.map((spec) => withRateMarks(spec, rateChanges.peek(), cursor.peek())));
        cost.current = performance.now() - start;
      };
      const wait = begun - last.current < cost.current / SHARE ? cost.current / SHARE : 0;
      const go = (): void => {
        last.current = performance.now();
        make();
      };
      if (wait === 0) go();
      else timer = window.setTimeout(go, wait);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, inputs);
  return figures;
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

/** What stands where the figure will be: what it will look like, and how to come to it. */
function Waiting({ id, run }: { id: string; run: Run }) {
  const fetched = run.fetched.value;
  const picture = thumbnailPictures.get(`${id}-${theme.value}`);
  const running = run.status.value === 'running';
  const told = !running ? catalogue.notStarted : run.begun.value ? catalogue.computing : catalogue.loadingData;
  return (
    <div class="empty" role="status">
      {picture !== undefined && <img src={picture} alt="" />}
      <p>
        {say(told)}
        {fetched !== undefined && (
          <>
            <br />
            <progress max={fetched.totalBytes} value={fetched.receivedBytes} aria-label="MNIST" />
            {megabytes(fetched.receivedBytes)} / {megabytes(fetched.totalBytes)} MB
          </>
        )}
      </p>
    </div>
  );
}

/** A figure of what was trained, rather than a drawing of the method. */
const isGrowing = ({ panels }: FigureSpec): boolean =>
  panels.some(({ marks }) => marks.some(({ kind }) => kind === 'line' || kind === 'histogram'));

interface Props {
  readonly experiment: Experiment;
  readonly run: Run;
  /** Whether there is something to see before the run has ended; else the figures before stay until then. */
  readonly growing: boolean;
}

/** The figures of a run: one at a time, with its numbers and its files. */
export function LiveFigures({ experiment, run, growing }: Props) {
  const figures = useFigures(experiment, run, growing);
  const chosen = useSignal<string | undefined>(undefined);
  const spec = figures.find(({ id }) => id === chosen.value) ?? figures.find(isGrowing) ?? figures[0];
  if (spec === undefined) return <Waiting id={experiment.id} run={run} />;
  return (
    <>
      {figures.length > 1 && (
        <div class="figure-tabs" role="group" aria-label={say(catalogue.figures)}>
          {figures.map(({ id, title }) => (
            <button key={id} aria-pressed={id === spec.id} title={say(title)} onClick={() => (chosen.value = id)}>
              {/^\d/.test(id) ? id : say(title)}
            </button>
          ))}
        </div>
      )}
      <figure>
        <figcaption>
          <strong>{say(spec.title)}</strong>
        </figcaption>
        <FigureView spec={spec} />
        <p class="caption">{say(spec.caption)}</p>
        <FigureDownloads spec={spec} />
        <FigureData key={spec.id} spec={spec} />
      </figure>
    </>
  );
}
