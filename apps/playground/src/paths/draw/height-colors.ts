import { heightChannels } from '@downhill/experiments';

const STEPS = 64;

/** Colours from low to high: of a cell, and a little darker of its edge. */
export const heightColors: readonly { readonly fill: string; readonly edge: string }[] = Array.from(
  { length: STEPS },
  (_, i) => {
    const [r, g, b] = heightChannels(i / (STEPS - 1));
    return {
      fill: `rgb(${r} ${g} ${b})`,
      edge: `rgb(${Math.round(r * 0.85)} ${Math.round(g * 0.85)} ${Math.round(b * 0.85)})`,
    };
  },
);
