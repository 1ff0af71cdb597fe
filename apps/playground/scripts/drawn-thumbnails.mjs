/** Pictures of the pages that have no figure of the chapter, in the colours of the figures. */
const [WIDTH, HEIGHT] = [320, 180];

const svg = (body) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">\n${body.join('\n')}\n</svg>\n`;

/** A drawn seven and the layers that read it: lines of different strength between units, one output lit. */
export function drawNetwork({ ink, axis, blue, vermillion }) {
  const layers = [5, 6, 6, 5].map((units, layer) =>
    Array.from({ length: units }, (_, i) => [128 + layer * 54, HEIGHT / 2 + (i - (units - 1) / 2) * 25]),
  );
  const lines = layers.slice(1).flatMap((to, layer) =>
    layers[layer].flatMap(([x1, y1], i) =>
      to.map(([x2, y2], j) => {
        const strength = ((i * 7 + j * 5 + layer * 3) % 9) / 8;
        return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${strength > 0.8 ? blue : axis}" stroke-opacity="${0.15 + 0.6 * strength}"/>`;
      }),
    ),
  );
  const units = layers.flatMap((layer, l) =>
    layer.map(([cx, cy], i) => {
      const lit = l === layers.length - 1 && i === 3;
      return `<circle cx="${cx}" cy="${cy}" r="7" fill="${lit ? vermillion : blue}" fill-opacity="${lit ? 1 : 0.25 + (((i * 5 + l * 3) % 4) / 4) * 0.75}"/>`;
    }),
  );
  return svg([
    `<rect x="22" y="55" width="70" height="70" rx="6" fill="none" stroke="${axis}"/>`,
    `<path d="M40 74h34q-16 16-20 34" fill="none" stroke="${ink}" stroke-width="7" stroke-linecap="round" stroke-linejoin="round"/>`,
    ...lines,
    ...units,
  ]);
}

/** A loss that falls, as it should, and one that turns round and is NaN before the end. */
export function drawTrap({ axis, blue, vermillion }) {
  return svg([
    `<path d="M24 18V158H300" fill="none" stroke="${axis}"/>`,
    `<path d="M30 40C60 120 110 136 160 140S260 146 296 147" fill="none" stroke="${blue}" stroke-width="2.5"/>`,
    `<path d="M30 40C52 100 84 116 118 112S176 84 196 30" fill="none" stroke="${vermillion}" stroke-width="2.5" stroke-dasharray="7 4"/>`,
    `<path d="M189 17l14 14m0-14l-14 14" stroke="${vermillion}" stroke-width="3.5" stroke-linecap="round"/>`,
  ]);
}
