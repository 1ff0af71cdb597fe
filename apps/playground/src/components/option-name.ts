import { racers } from '@downhill/experiments';
import { say } from '../i18n/language.ts';

const functions: Readonly<Record<string, string>> = { sigmoid: 'sigmoid', tanh: 'tanh', relu: 'ReLU' };
const inits: Readonly<Record<string, string>> = { xavier: 'Xavier', he: 'He', std: 'std', random: 'random' };

/** What the options of a choice are called: by their racer, activation or initial weights, else by their key. */
export function optionName(option: string): string {
  if (Object.hasOwn(racers, option)) return say(racers[option as keyof typeof racers].label);
  const [activation = '', ...rest] = option.split('-');
  const init = rest.join('-');
  if (Object.hasOwn(functions, activation) && init !== '')
    return `${functions[activation]!}, ${inits[init] ?? init.replace(/^std-/, 'std ')}`;
  return inits[option] ?? functions[option] ?? option;
}
