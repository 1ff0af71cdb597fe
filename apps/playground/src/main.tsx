import { render } from 'preact';
import { PageOf } from './components/page-of.tsx';
import { SiteFooter } from './components/site-footer.tsx';
import { SiteHeader } from './components/site-header.tsx';
import { catalogue } from './i18n/catalogue.ts';
import { language, say, setLanguage } from './i18n/language.ts';
import { followLink } from './state/follow-link.ts';
import { setTheme, theme } from './state/theme.ts';
import './style.css';

followLink();
setLanguage(language.value);
setTheme(theme.value);
render(
  <>
    <a
      class="skip"
      href="#main"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById('main')?.focus();
      }}
    >
      {say(catalogue.skip)}
    </a>
    <SiteHeader />
    <main id="main" tabIndex={-1}>
      <PageOf />
    </main>
    <SiteFooter />
  </>,
  document.getElementById('app')!,
);

if (import.meta.env.PROD && 'serviceWorker' in navigator)
  // Where it is refused (a private window, plain HTTP) the app works all the same, with a network.
  navigator.serviceWorker.register('./sw.js').catch(() => undefined);
