/** The values an option takes, in the words of a message. */
export interface Range {
  /** Ends the sentence "eps must be …". */
  readonly says: string;
  /** Whether a value is one of them. */
  readonly accepts: (value: unknown) => boolean;
  /** Said about a value that is refused, when there is more to say. */
  readonly why?: (value: unknown) => string | undefined;
}

const number = (says: string, accepts: (value: number) => boolean): Range => ({
  says,
  accepts: (value) => typeof value === 'number' && Number.isFinite(value) && accepts(value),
});

export const positive = number('positive', (value) => value > 0);
export const notNegative = number('0 or more', (value) => value >= 0);
/** The weight of the old value in a moving average: at 1 nothing new would ever enter. */
export const fraction = number('in [0, 1)', (value) => value >= 0 && value < 1);
/** What shrinks and never ends at 0. */
export const inside = number('in (0, 1)', (value) => value > 0 && value < 1);
/** What grows. */
export const aboveOne = number('above 1', (value) => value > 1);
/** A part of a whole, both ends included. */
export const share = number('in [0, 1]', (value) => value >= 0 && value <= 1);
export const wholeNumber = number('a whole number of 0 or more', (value) => value >= 0 && Number.isInteger(value));
export const count = number('a whole number of 1 or more', (value) => value >= 1 && Number.isInteger(value));
/** What is added to a root before it divides. */
export const epsilon: Range = {
  ...positive,
  why: (value) => (value === 0 ? 'a zero gradient would give 0/0' : undefined),
};
export const flag: Range = { says: 'true or false', accepts: (value) => typeof value === 'boolean' };
export const oneOf = (...names: readonly string[]): Range => ({
  says: names.map((name) => JSON.stringify(name)).join(' or '),
  accepts: (value) => names.includes(value as string),
});

/** Throws a RangeError that names the place, the option, what it takes and what it got. */
export function requireIn(range: Range, where: string, option: string, value: unknown): void {
  if (range.accepts(value)) return;
  const says = typeof value === 'number' && !Number.isFinite(value) ? 'finite' : range.says;
  const got = typeof value === 'string' ? JSON.stringify(value) : String(value);
  const why = range.why?.(value);
  throw new RangeError(`${where}: ${option} must be ${says}, got ${got}${why === undefined ? '' : ` (${why})`}`);
}
