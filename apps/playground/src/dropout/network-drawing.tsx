/** Units of the layers from the input to the output; those between can be dropped. */
const LAYERS = [6, 8, 8, 4];
const [ACROSS, DOWN, RADIUS] = [104, 25, 9];
const [WIDTH, HEIGHT] = [ACROSS * (LAYERS.length - 1) + 2 * RADIUS + 8, DOWN * Math.max(...LAYERS)];

/** How many units there are to drop. */
export const droppable = LAYERS.slice(1, -1).reduce((a, b) => a + b, 0);
/** Where each of the hidden layers begins and ends among them. */
export const hiddenSpans = [
  [0, LAYERS[1]!],
  [LAYERS[1]!, droppable],
] as const;

interface Unit {
  readonly layer: number;
  readonly x: number;
  readonly y: number;
  readonly dropped: boolean;
}

const unitsOf = (dropped: readonly boolean[]): Unit[] =>
  LAYERS.flatMap((count, layer) => {
    const first = LAYERS.slice(1, layer).reduce((a, b) => a + b, 0);
    const isHidden = layer > 0 && layer < LAYERS.length - 1;
    return Array.from({ length: count }, (_, i) => ({
      layer,
      x: RADIUS + 4 + ACROSS * layer,
      y: HEIGHT / 2 + DOWN * (i - (count - 1) / 2),
      dropped: isHidden && dropped[first + i] === true,
    }));
  });

/** The network with its dropped units struck out, and the arrows from and to them faded. */
export function NetworkDrawing({ dropped, label }: { dropped: readonly boolean[]; label: string }) {
  const units = unitsOf(dropped);
  const edges = units.flatMap((from) =>
    units
      .filter(({ layer }) => layer === from.layer + 1)
      .map((to) => ({ from, to, faded: from.dropped || to.dropped })),
  );
  return (
    <svg class="dropping" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {edges
        .toSorted((a, b) => Number(b.faded) - Number(a.faded))
        .map(({ from, to, faded }, i) => (
          <line key={i} class={faded ? 'edge faded' : 'edge'} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
        ))}
      {units.map(({ x, y, dropped: isDropped }, i) => (
        <g key={i} class={isDropped ? 'unit dropped' : 'unit'} transform={`translate(${x} ${y})`}>
          <circle r={RADIUS} />
          {isDropped && <path d="M-5 -5L5 5M-5 5L5 -5" />}
        </g>
      ))}
    </svg>
  );
}
