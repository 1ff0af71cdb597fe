/** Names of the series colours, after Okabe and Ito. */
export const colorNames = ['blue', 'vermillion', 'green', 'purple', 'orange', 'sky', 'yellow', 'black'] as const;
/** One of {@link colorNames}. */
export type ColorName = (typeof colorNames)[number];

/** Everything that is painted on a background, by role. */
export interface Palette extends Readonly<Record<ColorName, string>> {
  readonly paper: string;
  readonly ink: string;
  readonly muted: string;
  readonly axis: string;
  readonly grid: string;
  /** The ground of contours, laid on in thin layers. */
  readonly depth: string;
}

/**
 * The colours of the figures.
 *
 * Okabe and Ito's eight colours can be told apart with any kind of colour vision, but three of them (orange, sky blue,
 * yellow) reach less than 2.5 : 1 against white. Each theme keeps their hue and moves the lightness until every
 * series stands out at 3 : 1 or more, the ratio WCAG 2.2 asks of graphics (1.4.11), and text at 4.5 : 1 (1.4.3).
 *
 * Okabe & Ito, Color Universal Design (2002, revised 2008).
 */
export const palettes: { readonly light: Palette; readonly dark: Palette } = {
  light: {
    paper: '#ffffff',
    ink: '#1f2328',
    muted: '#57606a',
    axis: '#8b949e',
    grid: '#e7eaee',
    depth: '#4f7fae',
    black: '#1f2328',
    orange: '#c98500',
    sky: '#3a9bd9',
    green: '#009e73',
    yellow: '#8a7f00',
    blue: '#0072b2',
    vermillion: '#d55e00',
    purple: '#c66ba0',
  },
  dark: {
    paper: '#11161c',
    ink: '#e6edf3',
    muted: '#9aa5b1',
    axis: '#6b7682',
    grid: '#252d36',
    depth: '#8fb4d8',
    black: '#e6edf3',
    orange: '#e69f00',
    sky: '#7cc7f2',
    green: '#12b886',
    yellow: '#f0e442',
    blue: '#3d8fd1',
    vermillion: '#e8702a',
    purple: '#d98fb8',
  },
};
