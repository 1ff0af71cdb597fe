/**
 * Viridis at nine equidistant places: even in lightness, so that height can be read in grey and with any colour
 * vision. Nathaniel Smith and Stéfan van der Walt, matplotlib 1.5 (CC0).
 */
const viridis: readonly (readonly [number, number, number])[] = [
  [68, 1, 84],
  [71, 44, 122],
  [59, 81, 139],
  [44, 113, 142],
  [33, 144, 141],
  [39, 173, 129],
  [92, 200, 99],
  [170, 220, 50],
  [253, 231, 37],
];

/** Red, green and blue, 0…255, of a share 0…1 of the height. */
export function heightChannels(share: number): readonly [red: number, green: number, blue: number] {
  const place = Math.max(0, Math.min(1, share)) * (viridis.length - 1);
  const i = Math.min(viridis.length - 2, Math.floor(place));
  const [low, high] = [viridis[i]!, viridis[i + 1]!];
  const mix = (c: 0 | 1 | 2): number => Math.round(low[c] + (high[c] - low[c]) * (place - i));
  return [mix(0), mix(1), mix(2)];
}

/** The colour of a share 0…1 of the height. */
export const heightColor = (share: number): string =>
  `#${heightChannels(share)
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')}`;
