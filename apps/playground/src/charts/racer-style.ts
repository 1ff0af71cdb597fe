import { palettes, seriesStyles } from '@downhill/experiments';
import { theme } from '../state/theme.ts';

/** The colour and dash that a method has in every figure, in the theme of the page. */
export function racerStyle(key: string): { readonly color: string; readonly dash: readonly number[] } {
  const { color, dash } = seriesStyles([key]).get(key)!;
  return { color: palettes[theme.value][color], dash };
}
