import type { Text } from '@downhill/experiments';

/** Values worth trying, and one sentence why. */
export interface Preset {
  readonly name: Text;
  readonly reason: Text;
  /** What differs from the book. */
  readonly config: Readonly<Record<string, number | boolean | string | readonly string[]>>;
  readonly seeds?: number;
  /** Instructively bad. */
  readonly bad?: true;
}
