import { signal } from '@preact/signals';

export type Theme = 'light' | 'dark';
const KEY = 'downhill.theme';

const initial = (): Theme => {
  try {
    const stored = localStorage.getItem(KEY);
    if (stored === 'light' || stored === 'dark') return stored;
  } catch {
    // storage is forbidden: the system's choice stands
  }
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
};

export const theme = signal<Theme>(initial());

function show(next: Theme): void {
  theme.value = next;
  document.documentElement.dataset['theme'] = next;
}

export function setTheme(next: Theme): void {
  show(next);
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // see above
  }
}

// Paper is light. What is drawn, is drawn anew before the page is printed.
let screen: Theme | undefined;
addEventListener('beforeprint', () => {
  screen = theme.peek();
  show('light');
});
addEventListener('afterprint', () => {
  if (screen !== undefined) show(screen);
  screen = undefined;
});
