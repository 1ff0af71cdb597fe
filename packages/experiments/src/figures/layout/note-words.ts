import type { Language, RuleMark, TextMark } from '../spec.ts';
import { textWidth } from '../text/text-width.ts';
import { typeSize } from '../text/type-size.ts';
import { contains, type Box } from './box.ts';
import type { PanelLayout } from './panel-layout.ts';
import type { Words } from './words.ts';

const gap = 5;

/** The words of a rule: at the right end of a level one, at the head of an upright one, where there is room. */
function ruleWords({ axis, at, label }: RuleMark, { plot, x, y }: PanelLayout, language: Language): Words | undefined {
  if (label === undefined) return undefined;
  const text = label[language];
  const right = plot.x + plot.width;
  if (axis === 'y') {
    const level = y.at(at);
    const above = level - plot.y > 16;
    return { text, x: right - gap, y: above ? level - gap : level + 13, anchor: 'end' };
  }
  const place = x.at(at);
  const fits = place + gap + textWidth(text, typeSize.note) <= right;
  return { text, x: fits ? place + gap : place - gap, y: plot.y + 13, anchor: fits ? 'start' : 'end' };
}

/** The words that a rule or a text puts into its panel; none when their place lies outside of it. */
export function noteWords(mark: RuleMark | TextMark, layout: PanelLayout, language: Language): Words | undefined {
  const { plot, x, y } = layout;
  const place: readonly [number, number] =
    mark.kind === 'text'
      ? [x.at(mark.x), y.at(mark.y)]
      : [mark.axis === 'x' ? x.at(mark.at) : plot.x, mark.axis === 'y' ? y.at(mark.at) : plot.y];
  if (!contains(plot, place)) return undefined;
  if (mark.kind === 'rule') return ruleWords(mark, layout, language);
  const text = mark.text[language];
  const fits = place[0] + textWidth(text, typeSize.note) <= plot.x + plot.width;
  return { text, x: place[0], y: place[1] + 4, anchor: fits ? 'start' : 'end' };
}

/** The pixels of some words. */
export function wordsBox({ text, x, y, anchor }: Words, size: number): Box {
  const width = textWidth(text, size);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { x: left, y: y - size * 0.8, width, height: size };
}
