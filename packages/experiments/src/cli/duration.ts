/** A length of time for a reader: `0.4 s`, `48 s`, `2 min 05 s`, `1 h 12 min`. */
export function formatDuration(elapsedMs: number): string {
  if (elapsedMs < 9950) return `${(Math.max(0, elapsedMs) / 1000).toFixed(1)} s`;
  const seconds = Math.round(elapsedMs / 1000);
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
  const minutes = Math.round(seconds / 60);
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}
