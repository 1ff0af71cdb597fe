import { render } from 'preact';
import { SiteHeader } from './components/site-header.tsx';
import { catalogue } from './i18n/catalogue.ts';
import { language, say, setLanguage } from './i18n/language.ts';
import { Home } from './pages/home.tsx';
import { OptimizerPaths } from './pages/optimizer-paths.tsx';
import { route } from './state/route.ts';
import { setTheme, theme } from './state/theme.ts';
import './style.css';

function Page() {
  const { page } = route.value;
  if (page === '') return <Home />;
  if (page === 'optimizer-paths') return <OptimizerPaths />;
  return <Home notice={say(catalogue.notFound)} />;
}

setLanguage(language.value);
setTheme(theme.value);
render(
  <>
    <SiteHeader />
    <main>
      <Page />
    </main>
  </>,
  document.getElementById('app')!,
);
