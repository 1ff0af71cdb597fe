/** From the values of an axis to pixels. */
export interface Scale {
  readonly kind: 'linear' | 'log';
  readonly domain: readonly [number, number];
  /** Pixels of the two ends of the domain; they fall for an axis that points up. */
  readonly range: readonly [number, number];
  at(value: number): number;
}

/** A scale on which equal differences are equally long. */
export function linearScale(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const [low, high] = domain;
  const [start, end] = range;
  // Divided before it is subtracted: the ends of a domain may be further apart than the largest number.
  const span = high / 2 - low / 2;
  return { kind: 'linear', domain, range, at: (value) => start + ((value / 2 - low / 2) / span) * (end - start) };
}

/** A scale on which equal ratios are equally long; the domain is positive. */
export function logScale(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const [low, high] = domain.map(Math.log) as [number, number];
  const [start, end] = range;
  return {
    kind: 'log',
    domain,
    range,
    at: (value) => start + ((Math.log(value) - low) / (high - low)) * (end - start),
  };
}

export const scaleOf = (
  kind: 'linear' | 'log',
  domain: readonly [number, number],
  range: readonly [number, number],
): Scale => (kind === 'log' ? logScale(domain, range) : linearScale(domain, range));
