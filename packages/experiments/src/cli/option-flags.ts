import { Option } from 'commander';
import type { Field, Schema } from '../experiment.ts';
import type { Language } from '../text.ts';

/** `batchNorm` is the flag `--batch-norm`. */
export const flagOf = (name: string): string => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

const example = (field: Field): string => {
  switch (field.kind) {
    case 'number':
      return ` <${field.integer === true ? 'count' : 'number'}>`;
    case 'boolean':
      return '';
    case 'choice':
      return ' <name>';
    case 'choices':
      return ' <names>';
  }
};

const words = {
  en: { to: ' to ', without: 'without', on: 'on', off: 'off', some: 'some of' },
  ko: { to: '~', without: '끄기', on: '켬', off: '끔', some: '여럿 가능:' },
} as const;

const explain = (field: Field, language: Language): string => {
  const label = field.label[language];
  const { to, without, on, off, some } = words[language];
  switch (field.kind) {
    case 'number':
      return `${label} (${field.min}${to}${field.max}; ${field.default})`;
    case 'boolean':
      return field.default ? `${without}: ${label} (${on})` : `${label} (${off})`;
    case 'choice':
      return `${label} (${field.options.join(', ')}; ${field.default})`;
    case 'choices':
      return `${label} (${some} ${field.options.join(',')}; ${field.default.join(',')})`;
  }
};

/** The flags of a schema: one for each field, two (`--x`, `--no-x`) for a boolean, of which help shows the useful one. */
export function flagsOf(schema: Schema, language: Language = 'en'): Option[] {
  return Object.entries(schema).flatMap(([name, field]) => {
    const explanation = explain(field, language);
    const option = new Option(`${flagOf(name)}${example(field)}`, explanation);
    if (field.kind !== 'boolean') return [option];
    const negation = new Option(flagOf(name).replace('--', '--no-'), explanation);
    return [option.hideHelp(field.default), negation.hideHelp(!field.default)];
  });
}

/** A number where the text is one; otherwise the text, so that the refusal can quote it. */
const numberOrText = (text: string): number | string => {
  const value = Number(text);
  return text.trim() === '' || Number.isNaN(value) ? text : value;
};

const parse = (field: Field, given: string | boolean): unknown => {
  if (typeof given === 'boolean') return given;
  switch (field.kind) {
    case 'number':
      return numberOrText(given);
    case 'choices':
      return given
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '');
    default:
      return given;
  }
};

/** The config that flags ask for, unchecked: values by field name, of the schema's fields alone. */
export function configOfFlags(schema: Schema, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const config: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(schema)) {
    const value = given[name];
    if (typeof value === 'string' || typeof value === 'boolean') config[name] = parse(field, value);
  }
  return config;
}
