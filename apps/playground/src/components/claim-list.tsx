import type { ClaimResult } from '@downhill/experiments';
import { say } from '../i18n/language.ts';

/** The chapter's sentences with a tick or a cross and the measured number. */
export function ClaimList({ claims }: { claims: readonly ClaimResult[] }) {
  return (
    <ol class="claims" aria-live="polite">
      {claims.map(({ id, section, sentence, remark, holds, verdicts }) => (
        <li key={id} data-holds={holds}>
          <span class="mark" role="img" aria-label={holds ? 'holds' : 'fails'}>
            {holds ? '✓' : '✗'}
          </span>
          <span>{say(sentence)}</span>
          <small>
            {section} · {verdicts.map(({ measured }) => say(measured)).join(' · ')}
            {remark !== undefined && <> · {say(remark)}</>}
          </small>
        </li>
      ))}
    </ol>
  );
}
