import { palettes, type Palette } from '@downhill/experiments';
import type { Theme } from '../../state/theme.ts';

/** The colours of everything that is no run. */
export type Ink = Palette;

export const inkOf = (theme: Theme): Ink => palettes[theme];

export const labelFont = '12px system-ui, sans-serif';

/** Numbers as they are written on axes. */
export const tickText = (value: number): string => String(value).replace('-', '−');
