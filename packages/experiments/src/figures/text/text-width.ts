/** Widths in em of a grotesque (Pretendard, Inter, Arial), rounded up: a label may be narrower than planned, not wider. */
function characterWidth(character: string): number {
  if (/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/.test(character)) return 0.92;
  if (/[ijl.,:;|!'’()[\]ftr·/ \u00a0I-]/.test(character)) return 0.34;
  if (/[mwMWA-Z@%−+=×<>≤≥≈±…→]/.test(character)) return 0.69;
  return 0.6;
}

/**
 * How long a text will be, in pixels, without a font at hand: a picture is made where no browser measures, and must
 * come out the same everywhere.
 */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const character of text) em += characterWidth(character);
  return em * size;
}
