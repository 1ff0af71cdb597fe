import type { FigureSpec, Text } from '@downhill/experiments';

/** Where readers of the chapter get hurt, and what is done about it here. */
export interface Trap {
  readonly id: string;
  readonly trouble: Text;
  readonly answer: Text;
  /** The pages that it belongs to. */
  readonly experiments: readonly string[];
}

/** What a demonstration has found, computed when it is looked at. Plain data. */
export interface Demonstration {
  readonly facts: readonly { readonly label: Text; readonly value: string; readonly good?: boolean }[];
  readonly figures?: readonly FigureSpec[];
}
