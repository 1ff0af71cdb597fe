import { UsageError } from './usage-error.ts';
import { unknownName } from '../nearest.ts';

/** A flag that a command does not have. Its sentence lists the flags that it has. */
export class UnknownFlag extends UsageError {
  readonly flag: string;

  constructor(flag: string, known: readonly string[]) {
    super(unknownName('option', flag, known));
    this.flag = flag;
  }
}
