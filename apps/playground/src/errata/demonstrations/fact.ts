import type { Demonstration } from '../trap.ts';

type Fact = Demonstration['facts'][number];

/** A line of a demonstration; `good` or bad where the number says so. */
export const fact = (en: string, ko: string, value: string, good?: boolean): Fact => ({
  label: { en, ko },
  value: value.replace(/(^|[\s(,])-(?=\d)/g, '$1−'),
  ...(good === undefined ? {} : { good }),
});

/** What a function throws, in its own words. */
export function messageOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return String(error);
  }
  return '';
}
