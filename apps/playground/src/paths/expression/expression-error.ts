import type { Text } from '@downhill/experiments';

/** What is wrong with an expression that somebody typed, and where: the characters from `start` up to `end`. */
export class ExpressionError extends Error {
  readonly text: Text;
  readonly start: number;
  readonly end: number;

  constructor(text: Text, start: number, end: number) {
    super(text.en);
    this.name = 'ExpressionError';
    this.text = text;
    this.start = start;
    this.end = end;
  }
}
