/** A sentence in the two languages of the project. Plain text; `−` (U+2212) is the minus sign. */
export interface Text {
  readonly en: string;
  readonly ko: string;
}
/** `en` or `ko`. */
export type Language = keyof Text;

/** A text that is the same in both: a name, a formula, numbers. */
export const inBoth = /* @__NO_SIDE_EFFECTS__ */ (text: string): Text => ({ en: text, ko: text });
