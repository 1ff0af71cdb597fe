/**
 * The ends of Korean sentences in the plain style (한다체), which only the quoted chapter has: what is ours is polite
 * (합니다체), for both stand on one page.
 */
export const plainEndings = (ko: string): readonly string[] =>
  ko.match(/\p{Script=Hangul}*(((?<!니)다|아니다)(?=[.();:]|$)|[보하]자\.)/gu) ?? [];
