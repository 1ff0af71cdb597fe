import type { FigureSpec, Text } from '@downhill/experiments';

/** Where readers of the chapter get hurt, and what is done about it here. */
export interface Trap {
  readonly id: string;
  readonly trouble: Text;
  /** Code stands between backticks, here and in `trouble`. */
  readonly answer: Text;
  /** What the demonstration shows, where its labels do not say it. */
  readonly shown?: Text;
  /** The pages that it belongs to. */
  readonly experiments: readonly string[];
}

/** What a demonstration has found, computed when it is looked at. Plain data. */
export interface Demonstration {
  readonly facts: readonly { readonly label: Text; readonly value: string; readonly good?: boolean }[];
  readonly figures?: readonly FigureSpec[];
}
