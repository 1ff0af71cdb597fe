import type { Text } from '../text.ts';

/** A length of time in both languages: `4 min 12 s`, `4분 12초`. */
export function durationText(elapsedMs: number): Text {
  if (elapsedMs < 9950) {
    const tenths = (Math.max(0, elapsedMs) / 1000).toFixed(1);
    return { en: `${tenths} s`, ko: `${tenths}초` };
  }
  const all = Math.round(elapsedMs / 1000);
  const [hours, minutes, seconds] = [Math.floor(all / 3600), Math.floor((all % 3600) / 60), all % 60];
  const parts: readonly (readonly [number, string, string])[] =
    hours > 0
      ? [
          [hours, 'h', '시간'],
          [minutes, 'min', '분'],
        ]
      : [
          [minutes, 'min', '분'],
          [seconds, 's', '초'],
        ];
  const said = parts.filter(([n]) => n > 0);
  return {
    en: said.map(([n, unit]) => `${n} ${unit}`).join(' '),
    ko: said.map(([n, , unit]) => `${n}${unit}`).join(' '),
  };
}
