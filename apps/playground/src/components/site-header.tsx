import { catalogue } from '../i18n/catalogue.ts';
import { language, say, setLanguage } from '../i18n/language.ts';
import { route } from '../state/route.ts';
import { setTheme, theme } from '../state/theme.ts';

const links = [
  { page: '', text: catalogue.experiments },
  { page: 'own-network', text: catalogue.ownNetwork },
  { page: 'errata', text: catalogue.errata },
] as const;

/** Where one is, the language and the theme. */
export function SiteHeader() {
  const { page } = route.value;
  return (
    <header class="site">
      <a class="brand" href="#/">
        <svg viewBox="0 0 16 16" width="20" height="20" aria-hidden="true">
          <path d="M1 3c4 0 4 10 7 10s4-6 7-6" fill="none" stroke="currentColor" stroke-width="2" />
        </svg>
        downhill
      </a>
      <nav aria-label={say(catalogue.pages)}>
        {links.map((link) => (
          <a key={link.page} href={`#/${link.page}`} aria-current={page === link.page ? 'page' : undefined}>
            {say(link.text)}
          </a>
        ))}
      </nav>
      <div class="settings">
        <div class="segmented" role="group" aria-label="Language · 언어">
          <button lang="en" aria-pressed={language.value === 'en'} onClick={() => setLanguage('en')}>
            <span class="wide">English</span>
            <span class="narrow" aria-hidden="true">
              EN
            </span>
          </button>
          <button lang="ko" aria-pressed={language.value === 'ko'} onClick={() => setLanguage('ko')}>
            <span class="wide">한국어</span>
            <span class="narrow" aria-hidden="true">
              KO
            </span>
          </button>
        </div>
        <button
          class="quiet"
          aria-pressed={theme.value === 'dark'}
          aria-label={say(catalogue.darkTheme)}
          title={say(catalogue.darkTheme)}
          onClick={() => setTheme(theme.value === 'dark' ? 'light' : 'dark')}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.6" />
            <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
          </svg>
        </button>
      </div>
    </header>
  );
}
