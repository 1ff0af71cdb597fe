import { describe, expect, it } from 'vitest';
import { linearScale } from '../scale/scale.ts';
import type { RuleMark, TextMark } from '../spec.ts';
import { noteWords, wordsBox } from './note-words.ts';
import type { PanelLayout } from './panel-layout.ts';

const plot = { x: 0, y: 0, width: 200, height: 100 };
const layout: PanelLayout = {
  panel: { x: {}, y: {}, marks: [] },
  index: 0,
  plot,
  x: linearScale([0, 1], [0, 200]),
  y: linearScale([0, 1], [100, 0]),
  xTicks: [],
  yTicks: [],
  showX: true,
  showY: true,
  title: [],
  names: [],
};
const label = { en: 'here', ko: '여기' };
const words = (mark: RuleMark | TextMark) => noteWords(mark, layout, 'en');

describe('noteWords', () => {
  it('stands over a level rule, or under one at the head of the plot', () => {
    expect(words({ kind: 'rule', axis: 'y', at: 0.5, label })).toEqual({ text: 'here', x: 195, y: 45, anchor: 'end' });
    expect(words({ kind: 'rule', axis: 'y', at: 0.95, label })).toMatchObject({ y: 18 });
  });

  it('stands beside an upright rule, on the side where there is room', () => {
    expect(words({ kind: 'rule', axis: 'x', at: 0.5, label })).toMatchObject({ x: 105, anchor: 'start' });
    expect(words({ kind: 'rule', axis: 'x', at: 0.95, label })).toMatchObject({ x: 185, anchor: 'end' });
  });

  it('ends a text at its place where it would leave the plot', () => {
    expect(words({ kind: 'text', x: 0.1, y: 0.5, text: label })).toEqual({
      text: 'here',
      x: 20,
      y: 54,
      anchor: 'start',
    });
    expect(words({ kind: 'text', x: 0.95, y: 0.5, text: label })).toMatchObject({ x: 190, anchor: 'end' });
  });

  it('is silent without a label and outside of the plot', () => {
    expect(words({ kind: 'rule', axis: 'x', at: 0.5 })).toBeUndefined();
    expect(words({ kind: 'rule', axis: 'x', at: 1.5, label })).toBeUndefined();
    expect(words({ kind: 'text', x: 0.5, y: NaN, text: label })).toBeUndefined();
  });
});

it('wordsBox surrounds words on the side of their anchor', () => {
  const box = (anchor: 'start' | 'middle' | 'end') => wordsBox({ text: '한', x: 100, y: 50, anchor }, 100);
  expect([box('start').x, box('middle').x, box('end').x]).toEqual([100, 54, 8]);
});
