import { catalogue } from '../i18n/catalogue.ts';
import { say } from '../i18n/language.ts';

/** What everything here rests on. */
export function SiteFooter() {
  return (
    <footer class="site">
      <p>{say(catalogue.footer)}</p>
    </footer>
  );
}
