import type { ClaimResult } from '@downhill/experiments';
import { catalogue } from '../i18n/catalogue.ts';
import { say } from '../i18n/language.ts';

/** The chapter's sentences with a tick or a cross and the measured number. */
export function ClaimList({ claims }: { claims: readonly ClaimResult[] }) {
  return (
    <ol class="claims" aria-live="polite">
      {claims.map(({ id, section, sentence, remark, holds, expected, passes, holdsFor, verdicts }) => (
        <li key={id} data-holds={holds} data-passes={passes}>
          <span class="mark" role="img" aria-label={say(holds ? catalogue.holds : catalogue.fails)}>
            {holds ? '✓' : '✗'}
          </span>
          <div>
            <p>{say(sentence)}</p>
            <p class="measured">
              <span class="section">{section}</span>
              {verdicts.length > 1 && (
                <span>
                  {holdsFor} / {verdicts.length}
                </span>
              )}
              {verdicts.slice(0, 3).map(({ seed, measured }) => (
                <span key={seed}>{say(measured)}</span>
              ))}
            </p>
            {(remark !== undefined || !expected) && (
              <p class="remark">
                {!expected && <strong>{say(catalogue.knownNotToHold)} </strong>}
                {remark !== undefined && say(remark)}
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
