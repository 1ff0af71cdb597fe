import type { Text } from '@downhill/experiments';
import { catalogue } from '../i18n/catalogue.ts';
import { say } from '../i18n/language.ts';

/** What of a link could not be read. */
export function PageNotices({ broken }: { broken: readonly Text[] }) {
  if (broken.length === 0) return null;
  return (
    <div class="notice" role="alert">
      <p>{say(catalogue.brokenLink)}</p>
      <ul>
        {broken.map((text, i) => (
          <li key={i}>{say(text)}</li>
        ))}
      </ul>
    </div>
  );
}
