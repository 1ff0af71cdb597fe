import { catalogue } from '../i18n/catalogue.ts';
import { language, say, setLanguage } from '../i18n/language.ts';
import { setTheme, theme } from '../state/theme.ts';

export function SiteHeader() {
  return (
    <header class="site">
      <a class="brand" href="#/">
        downhill
      </a>
      <div class="segmented" role="group" aria-label="Language · 언어">
        <button lang="en" aria-pressed={language.value === 'en'} onClick={() => setLanguage('en')}>
          English
        </button>
        <button lang="ko" aria-pressed={language.value === 'ko'} onClick={() => setLanguage('ko')}>
          한국어
        </button>
      </div>
      <div class="segmented" role="group" aria-label={say(catalogue.theme)}>
        <button aria-pressed={theme.value === 'light'} onClick={() => setTheme('light')}>
          {say(catalogue.light)}
        </button>
        <button aria-pressed={theme.value === 'dark'} onClick={() => setTheme('dark')}>
          {say(catalogue.dark)}
        </button>
      </div>
    </header>
  );
}
