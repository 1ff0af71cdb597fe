/** Numbers that look random and are the same on every machine. */
export function noise(count: number, seed: number): number[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  });
}

export const range = (low: number, high: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => low + ((high - low) * i) / (count - 1));

/** A loss that falls like 1 / (1 + t), and jitters. */
export const loss = (count: number, speed: number, seed: number): number[] =>
  noise(count, seed).map((u, i) => 2.3 / (1 + (speed * i) / count) + (u - 0.5) * 0.16 + 0.05);

export const bowl = (x: number, y: number): number => (x * x) / 20 + y * y;

/** Plain descent on the bowl. */
export function descent(lr: number, momentum: number, steps: number): { x: number[]; y: number[] } {
  const path = { x: [-7], y: [2] };
  let [vx, vy] = [0, 0];
  for (let i = 0; i < steps; i++) {
    const [x, y] = [path.x.at(-1)!, path.y.at(-1)!];
    vx = momentum * vx - lr * (x / 10);
    vy = momentum * vy - lr * 2 * y;
    path.x.push(x + vx);
    path.y.push(y + vy);
  }
  return path;
}

/** How often the values fall into each of `edges.length - 1` bins. */
export function counts(values: readonly number[], edges: readonly number[]): number[] {
  const bins = new Array<number>(edges.length - 1).fill(0);
  for (const value of values) {
    const bin = bins.findIndex((_, i) => value >= edges[i]! && value < edges[i + 1]!);
    if (bin >= 0) bins[bin]! += 1;
  }
  return bins;
}
