/** Columns of the image of a layer: a little wider than high, with full rows where that is possible. */
export function columnsOf(units: number): number {
  const most = Math.ceil(Math.sqrt(units * 2));
  for (let columns = most; columns >= Math.sqrt(units); columns--) if (units % columns === 0) return columns;
  return most;
}
