import { describe, expect, it } from 'vitest';
import { colorNames, palettes } from './palette.ts';

const linear = (channel: number): number => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
const channels = (color: string): number[] => [1, 3, 5].map((i) => linear(parseInt(color.slice(i, i + 2), 16) / 255));
const luminance = (color: string): number => {
  const [r, g, b] = channels(color);
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
};
/** WCAG 2.2, contrast ratio. */
const contrast = (a: string, b: string): number => {
  const [low, high] = [luminance(a), luminance(b)].sort((p, q) => p - q);
  return (high! + 0.05) / (low! + 0.05);
};

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  const palette = palettes[theme];

  it.each(colorNames)('%s stands out from the paper at 3 : 1', (name) => {
    expect(contrast(palette[name], palette.paper)).toBeGreaterThanOrEqual(3);
  });

  it.each(['ink', 'muted'] as const)('%s can be read as text at 4.5 : 1', (name) => {
    expect(contrast(palette[name], palette.paper)).toBeGreaterThanOrEqual(4.5);
  });

  it('keeps the grid behind the axes', () => {
    expect(contrast(palette.grid, palette.paper)).toBeLessThan(contrast(palette.axis, palette.paper));
  });
});
