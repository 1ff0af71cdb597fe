import { describe, expect, it } from 'vitest';
import type { Panel } from '../spec.ts';
import { panelWords } from './panel-words.ts';

const text = (word: string) => ({ en: word, ko: word });
const draft = { width: 100, height: 80, xTicks: [], yTicks: [], left: 40, right: 0 };
const column = { start: 10, left: 40, plot: 100 };
const plot = { x: 50, y: 60, width: 100, height: 80 };
const all = { x: true, y: true, xName: true, yName: true };
const panel = (more: Partial<Panel>): Panel => ({ x: {}, y: {}, marks: [], ...more });
const words = (more: Partial<Panel>, shown = all, right = 300) => {
  const { stack, place } = panelWords(panel(more), 'en', shown, draft, column, right);
  return { stack, ...place({ ...stack, top: 0, plotTop: 60, bottom: 200 }, plot) };
};

describe('panelWords', () => {
  it('puts a short name of the y axis beside the title, over the numbers', () => {
    const { stack, names, title } = words({ title: text('SGD'), y: { label: text('y') } });
    expect(stack).toEqual({ title: 17, name: 0, plot: 80, ticks: 20, label: 0 });
    expect(title).toEqual([{ text: 'SGD', x: 50, y: 13, anchor: 'start' }]);
    expect(names).toEqual([{ text: 'y', x: 44, y: 13, anchor: 'end' }]);
  });

  it('gives a long one a line of its own, and a very long one several', () => {
    const label = text('the accuracy on the test images');
    expect(words({ title: text('SGD'), y: { label } }).names).toEqual([
      { text: label.en, x: 10, y: 48, anchor: 'start' },
    ]);
    const { names, stack } = words({ y: { label } }, all, 120);
    expect(names.map((line) => line.text).join(' ')).toBe(label.en);
    expect(names.length).toBeGreaterThan(1);
    expect(names.at(-1)!.y).toBe(48);
    expect(stack.name).toBe(16 * names.length + 2);
  });

  it('centres the name of the x axis below the numbers', () => {
    const { stack, names } = words({ x: { label: text('epoch') } });
    expect(names).toEqual([{ text: 'epoch', x: 100, y: 173, anchor: 'middle' }]);
    expect(stack).toMatchObject({ ticks: 20, label: 17 });
  });

  it('breaks a title that is longer than the plot', () => {
    const { stack, title } = words({ title: text('batch normalization at scale 0.1') });
    expect(title.map(({ x, y }) => [x, y])).toEqual(title.map((_, i) => [50, 13 + 17 * i]));
    expect(stack.title).toBe(17 * title.length);
    expect(title.length).toBeGreaterThan(1);
  });

  it('is silent where the figure says it for all', () => {
    const shown = { x: false, y: false, xName: false, yName: false };
    const { stack, names } = words({ x: { label: text('epoch') }, y: { label: text('loss') } }, shown);
    expect(names).toEqual([]);
    expect(stack).toEqual({ title: 0, name: 0, plot: 80, ticks: 0, label: 0 });
  });
});
