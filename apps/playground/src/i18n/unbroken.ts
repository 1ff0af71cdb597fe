/** Holds what stands around it in one line. */
const WORD_JOINER = '\u2060';

/** A sentence in which no line ends within a figure's number, or between a per cent sign and a Korean ending. */
export const unbroken = (text: string): string =>
  text.replace(/(?<=(?:^|[\s([])6-)(?=\d)|(?<=%)(?=[가-힣])/g, WORD_JOINER);
