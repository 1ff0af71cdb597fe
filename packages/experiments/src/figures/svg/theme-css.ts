import { colorNames, palettes, type Palette } from '../palette.ts';
import { typeSize } from '../text/type-size.ts';

/** The colours of a picture; `auto` follows the reader's system or the page. */
export type Theme = 'light' | 'dark' | 'auto';

/**
 * Fonts that have Korean and U+2212. The Latin ones stand first: in the Korean fonts of many systems the minus sign is
 * as wide as a syllable.
 */
export const fontFamily = [
  'Pretendard',
  'Inter',
  "'Helvetica Neue'",
  'Arial',
  "'Noto Sans'",
  "'Apple SD Gothic Neo'",
  "'Malgun Gothic'",
  "'Noto Sans KR'",
  "'Noto Sans CJK KR'",
  'sans-serif',
].join(',');

const roles = [
  'paper',
  'ink',
  'muted',
  'axis',
  'grid',
  'depth',
  ...colorNames,
] as const satisfies readonly (keyof Palette)[];
type Role = (typeof roles)[number];

/** The classes of the picture; `color` gives the value of a role. */
const rules = (root: string, color: (role: Role) => string): string[] => [
  `${root}{font-family:${fontFamily};font-size:${typeSize.tick}px}`,
  ...colorNames.map((name) => `${root} .dh-${name}{color:${color(name)}}`),
  `${root} .dh-paper{fill:${color('paper')}}`,
  `${root} text{fill:${color('muted')}}`,
  `${root} .dh-heading{fill:${color('ink')};font-size:${typeSize.heading}px;font-weight:600}`,
  `${root} .dh-panel{fill:${color('ink')};font-size:${typeSize.panel}px;font-weight:600}`,
  `${root} .dh-name{font-size:${typeSize.label}px}`,
  `${root} .dh-key{fill:${color('ink')};font-size:${typeSize.legend}px}`,
  `${root} .dh-note{fill:${color('ink')};stroke:${color('paper')};stroke-width:3px;stroke-linejoin:round;paint-order:stroke}`,
  `${root} .dh-exponent{font-size:${typeSize.exponent}px}`,
  `${root} .dh-grid{stroke:${color('grid')};fill:none}`,
  `${root} .dh-axis{stroke:${color('axis')};fill:none}`,
  `${root} .dh-line{stroke:currentColor;stroke-width:1.75;stroke-linejoin:round;fill:none}`,
  `${root} .dh-fine{stroke-width:1.2}`,
  `${root} .dh-walk{stroke:currentColor;stroke-width:1.4;stroke-linejoin:round;fill:none}`,
  `${root} .dh-band{fill:currentColor;fill-opacity:.18}`,
  `${root} .dh-bar{fill:currentColor;fill-opacity:.85}`,
  `${root} .dh-marker{fill:currentColor;stroke:${color('paper')};stroke-width:.9;paint-order:stroke}`,
  `${root} .dh-start{fill:${color('paper')};stroke:currentColor;stroke-width:2}`,
  `${root} .dh-depth{fill:${color('depth')}}`,
  `${root} .dh-contour{stroke:${color('muted')};stroke-opacity:.55;stroke-width:.8;fill:none}`,
  `${root} .dh-arrow{stroke:${color('blue')};stroke-width:1.2;fill:none}`,
  `${root} .dh-head{fill:${color('blue')}}`,
  `${root} .dh-rule{stroke:${color('muted')};stroke-dasharray:4 3;fill:none}`,
  `${root} .dh-mesh{stroke:#000;stroke-opacity:.28;stroke-width:.5;stroke-linejoin:round}`,
  `${root} .dh-legend{fill:${color('paper')};fill-opacity:.88}`,
];

const variables = (palette: Palette): string => roles.map((role) => `--dh-${role}:${palette[role]}`).join(';');

/**
 * The style sheet of a picture. Light and dark hold plain colours, which every program that reads SVG understands.
 * `auto` follows the reader's system, or a `data-theme="light"` or `"dark"` on an element around the picture, and
 * takes any colour from a page that sets it: `--downhill-paper: transparent`.
 *
 * Every rule begins with the class of its theme, so that pictures of different themes stand on one page.
 */
export function themeCss(theme: Theme): string {
  if (theme !== 'auto') return rules(`.dh-${theme}`, (role) => palettes[theme][role]).join('\n');
  return [
    `.dh-auto{${variables(palettes.light)}}`,
    `@media (prefers-color-scheme:dark){.dh-auto{${variables(palettes.dark)}}}`,
    `[data-theme=light] .dh-auto{${variables(palettes.light)}}`,
    `[data-theme=dark] .dh-auto{${variables(palettes.dark)}}`,
    ...rules('.dh-auto', (role) => `var(--downhill-${role},var(--dh-${role}))`),
  ].join('\n');
}
