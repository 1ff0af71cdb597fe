import { percent, say } from '../i18n/language.ts';
import { networkCatalogue } from './catalogue.ts';

/** The ten digits with their probabilities; the likeliest stands out and is said. */
export function ProbabilityBars({
  probabilities,
  waiting,
}: {
  probabilities: Float64Array | undefined;
  /** Something is drawn that no network has read. */
  waiting: boolean;
}) {
  const best = probabilities === undefined ? -1 : probabilities.indexOf(Math.max(...probabilities));
  return (
    <div class="probabilities">
      <p aria-live="polite" class="verdict">
        {probabilities === undefined ? (
          <span class="hint">{say(waiting ? networkCatalogue.unread : networkCatalogue.noReading)}</span>
        ) : (
          <>
            {say(networkCatalogue.reads)} <strong>{best}</strong> <span>{percent(probabilities[best]!)}</span>
          </>
        )}
      </p>
      <ol start={0}>
        {Array.from({ length: 10 }, (_, digit) => {
          const share = probabilities?.[digit] ?? 0;
          return (
            <li key={digit} data-best={digit === best}>
              <span class="digit">{digit}</span>
              <span class="bar">
                <span style={{ inlineSize: `${share * 100}%` }} />
              </span>
              <span class="share">{probabilities === undefined ? '' : percent(share)}</span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
