import type { ClaimResult } from '@downhill/experiments';
import { catalogue } from '../i18n/catalogue.ts';
import { say } from '../i18n/language.ts';

type Shown = Pick<ClaimResult, 'id' | 'section' | 'sentence'> & Partial<ClaimResult>;

/** ✓, ✗, or a dot for a sentence that waits for the end of the run. */
function Verdict({ holds }: { readonly holds: boolean | undefined }) {
  const [sign, name] =
    holds === undefined ? ['·', catalogue.notJudged] : holds ? ['✓', catalogue.holds] : ['✗', catalogue.fails];
  return (
    <span class="mark" role="img" aria-label={say(name)}>
      {sign}
    </span>
  );
}

/** The chapter's sentences; once a run has ended with a tick or a cross and the measured number. */
export function ClaimList({ claims }: { claims: readonly Shown[] }) {
  const judged = claims.filter(({ holds }) => holds !== undefined);
  const count = say(catalogue.claimsCount)
    .replace('{n}', String(judged.filter(({ holds }) => holds).length))
    .replace('{m}', String(judged.length));
  return (
    <>
      <p class="hint" role="status">
        {claims.length === 0 ? say(catalogue.noClaims) : judged.length > 0 && count}
      </p>
      <ol class="claims">
        {claims.map(({ id, section, sentence, remark, holds, expected = true, passes, holdsFor, verdicts = [] }) => (
          <li key={id} data-holds={holds} data-passes={passes}>
            <Verdict holds={holds} />
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
              {holds !== undefined && (remark !== undefined || !expected) && (
                <p class="remark">
                  {!expected && <strong>{say(catalogue.knownNotToHold)} </strong>}
                  {remark !== undefined && say(remark)}
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
