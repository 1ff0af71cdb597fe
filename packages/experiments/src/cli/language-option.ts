import { Option } from 'commander';
import type { Language } from '../text.ts';
import { unknownName } from '../nearest.ts';
import { UsageError } from './usage-error.ts';

const languages: readonly Language[] = ['en', 'ko'];

const parseLanguage = (text: string): Language => {
  const language = languages.find((one) => one === text);
  if (language === undefined) throw new UsageError(`--language: ${unknownName('language', text, languages)}`);
  return language;
};

/** `--language ko`: titles, sentences and figures in Korean. */
export const languageOption = (): Option =>
  new Option('--language <name>', 'of titles, claims and figures: en or ko')
    .default('en', 'en')
    .argParser(parseLanguage);
