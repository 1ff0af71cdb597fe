import { catalogue } from '../i18n/catalogue.ts';
import { percent, say } from '../i18n/language.ts';
import { networkCatalogue } from './catalogue.ts';
import type { NetworkSession } from './network-session.ts';

interface Props {
  readonly session: NetworkSession;
  /** Whether the settings are no longer those of the network in the session. */
  readonly changed: boolean;
  readonly trainable: boolean;
  readonly onBegin: (playing: boolean) => void;
}

/** Train, pause, go on, one step; and where the training is. While data load, the buttons keep the focus and wait. */
export function TrainingBar({ session, changed, trainable, onBegin }: Props) {
  const status = session.status.value;
  const { step, total, epoch, losses, glances } = session.course.value;
  const test = session.test.value;
  const fresh = changed || status === 'idle' || status === 'done' || status === 'diverged';
  const loading = status === 'loading';
  // After the last update there is none; a new network is what the other button makes.
  const noStep = loading || (status === 'done' && !changed);
  const main = (): void => {
    if (loading) return;
    if (status === 'running') session.pause();
    else if (fresh) onBegin(true);
    else session.run();
  };
  const words =
    status === 'running'
      ? networkCatalogue.pause
      : fresh
        ? status === 'done' || status === 'diverged'
          ? networkCatalogue.trainAgain
          : networkCatalogue.train
        : networkCatalogue.resume;
  const last = glances.at(-1);
  return (
    <>
      <div class="timeline" role="group" aria-label={say(catalogue.timeline)}>
        <button
          class="primary"
          data-action="run"
          disabled={fresh && status !== 'running' && !trainable}
          aria-disabled={loading}
          onClick={main}
        >
          {say(words)}
        </button>
        <button
          data-action="step"
          disabled={fresh && !trainable}
          aria-disabled={noStep}
          onClick={() => {
            if (noStep) return;
            if (fresh && status !== 'running') onBegin(false);
            else session.step();
          }}
        >
          {say(networkCatalogue.oneStep)}
        </button>
        <progress max={Math.max(1, total)} value={step} aria-label={say(catalogue.progress)} />
        <output data-status={status}>
          {say(networkCatalogue.update)} {step}
          {total > 0 && <span class="of"> / {total}</span>}, {say(networkCatalogue.epoch)} {epoch}
        </output>
      </div>
      <p class="numbers" aria-live="off">
        {losses.length > 0 && (
          <span>
            {say(networkCatalogue.loss)} <b>{losses.at(-1)!.toFixed(3)}</b>
          </span>
        )}
        {last !== undefined && (
          <>
            <span>
              {say(networkCatalogue.accuracy)}: {say(networkCatalogue.training)} <b>{percent(last.train)}</b>
            </span>
            <span>
              {say(networkCatalogue.validation)} <b>{percent(last.validation)}</b>
            </span>
          </>
        )}
        {test !== undefined && (
          <span class="tested" role="status">
            {say(networkCatalogue.tested)} <b>{percent(test, 2)}</b>
          </span>
        )}
      </p>
      {changed && status !== 'idle' && <p class="hint">{say(networkCatalogue.changed)}</p>}
    </>
  );
}
