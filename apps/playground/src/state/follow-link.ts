import { setLanguage } from '../i18n/language.ts';
import { route } from './route.ts';

/** A link may ask for a language: `lang=ko`. Others are ignored, and the reader's own choice stands. */
export function followLink(): void {
  const wanted = route.peek().query.get('lang');
  if (wanted === 'en' || wanted === 'ko') setLanguage(wanted);
}
