const two = (n: number): string => String(n).padStart(2, '0');

/**
 * A moment as Optuna writes it: local time without a zone, with microseconds. (A zone would be more exact, but Python
 * cannot subtract a time without one from a time with one.)
 */
export function localTime(date: Date): string {
  const day = `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  const time = `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
  return `${day}T${time}.${String(date.getMilliseconds()).padStart(3, '0')}000`;
}
