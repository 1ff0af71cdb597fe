import { words as page } from './words.ts';

const themes = Object.values(page.themes);
const themeNames = { en: themes.map(({ en }) => en), ko: themes.map(({ ko }) => ko) };

/**
 * The one script of the report: the switches for theme, language and single seeds. Without it the page shows everything
 * in the language it was made in.
 */
export const reportScript = (words: {
  readonly en: readonly [string, string];
  readonly ko: readonly [string, string];
}): string => `
(() => {
  const root = document.documentElement;
  const words = ${JSON.stringify(words)};
  const themes = ${JSON.stringify(themeNames)};
  const keep = (name, value) => { try { localStorage.setItem('downhill-' + name, value); } catch {} };
  const kept = (name) => { try { return localStorage.getItem('downhill-' + name); } catch { return null; } };
  const theme = document.getElementById('theme');
  const language = document.getElementById('language');
  const choices = [...document.querySelectorAll('select[data-seeds]')];
  const showSeed = (select) => {
    const suffix = root.dataset.lang === 'ko' ? '.ko' : '';
    for (const figure of select.closest('section').querySelectorAll('figure[data-figure]')) {
      const drawings = figure.querySelectorAll('.drawing');
      const one = figure.querySelector('.single');
      for (const drawing of drawings) drawing.hidden = select.value !== '';
      one.hidden = select.value === '';
      one.replaceChildren();
      if (select.value === '') continue;
      const picture = new Image();
      picture.alt = figure.querySelector('figcaption strong').innerText + ' (' + words[root.dataset.lang][1] + ' ' + select.value + ')';
      picture.src = 'figures/seeds/' + figure.dataset.figure + '-seed-' + select.value + suffix + '.svg';
      one.append(picture);
    }
  };
  const setTheme = (value) => {
    if (value === 'light' || value === 'dark') root.dataset.theme = value;
    else delete root.dataset.theme;
    theme.value = root.dataset.theme ?? 'auto';
  };
  const setLanguage = (value) => {
    root.dataset.lang = root.lang = language.value = value === 'ko' ? 'ko' : 'en';
    const [all, seed] = words[root.dataset.lang];
    for (const [i, name] of themes[root.dataset.lang].entries()) theme.options[i].text = name;
    for (const select of choices) {
      for (const option of select.options) option.text = option.value === '' ? all : seed + ' ' + option.value;
      showSeed(select);
    }
  };
  theme.addEventListener('change', () => { setTheme(theme.value); keep('theme', theme.value); });
  language.addEventListener('change', () => { setLanguage(language.value); keep('language', language.value); });
  for (const select of choices) select.addEventListener('change', () => showSeed(select));
  setTheme(kept('theme'));
  setLanguage(kept('language') ?? root.lang);
})();
`;
