/** Sizes of the type in pixels, by role. */
export const typeSize = { heading: 15, panel: 12.5, label: 12, tick: 11, exponent: 8.5, legend: 12, note: 11 } as const;
