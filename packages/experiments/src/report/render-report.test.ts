import { beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../runner/result.ts';
import { counting } from '../runner/testing/counting.ts';
import { runnerWithoutWorkers } from '../runner/testing/no-workers.ts';
import { optimizerPaths } from '../chapter6/optimizer-paths/optimizer-paths.ts';
import { bookTime } from './book-time.ts';
import type { ReportData } from './report-data.ts';
import { figureBlock } from './figure-block.ts';
import { both } from './html.ts';
import { renderReport } from './render-report.ts';
import { faultsOf } from './testing/check-html.ts';

let data: ReportData;
let one: Result;
beforeAll(async () => {
  const run = runnerWithoutWorkers();
  one = await run(counting, { seeds: [1, 2] });
  const paths = await run(optimizerPaths, { seeds: 1 });
  data = {
    entries: [
      { experiment: counting, result: one, workMs: 61_000 },
      { experiment: optimizerPaths, result: paths, workMs: 400 },
      { experiment: { ...counting, id: 'open' }, workMs: 0 },
      {
        experiment: { ...counting, id: 'failed' },
        workMs: 0,
        failure: 'no <seed> is complete',
      },
    ],
    mode: 'full',
    whole: true,
    seeds: [1, 2],
    elapsedMs: 65_000,
    resumed: false,
    workers: 2,
    date: '2026-11-23 09:45 UTC',
    versions: { '@downhill/tensor': '0.1.0' },
    machine: [[{ en: 'Processor', ko: '프로세서' }, 'abacus & beads']],
    png: true,
  };
});

const textOf = (html: string, language: 'en' | 'ko'): string =>
  html
    .replace(/<(script|style|svg)[\s\S]*?<\/\1>/g, '')
    .replace(new RegExp(`<(span|a)[^>]* lang="${language === 'en' ? 'ko' : 'en'}"[^>]*>[^<]*</\\1>`, 'g'), '')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ');

describe('renderReport', () => {
  it('is one page without faults that needs nothing from outside', () => {
    for (const language of ['en', 'ko'] as const) expect(faultsOf(renderReport(data, language))).toEqual([]);
  });

  it('keeps a number and its percent sign in one line', () => {
    expect(both({ en: 'a < 14.7 %', ko: '14.7 %p' })).toBe(
      '<span lang="en">a &lt; 14.7\u00a0%</span><span lang="ko">14.7\u00a0%p</span>',
    );
    expect(both({ en: '5 %', ko: '5 %' })).toBe('5\u00a0%');
  });

  it('says what came out in both languages', () => {
    const html = renderReport(data, 'en');
    const english = textOf(html, 'en');
    expect(english).toContain(
      '18 of the chapter’s 21 sentences hold; 2 are known not to, and the reason stands beside; 1 did not come out as expected.',
    );
    expect(english).toContain('2 of 4 experiments, 2 seeds, computed in 1 min 5 s with 2 workers.');
    expect(english).toContain('The book’s scripts take');
    const korean = textOf(html, 'ko');
    expect(korean).toContain('이 장의 문장 21개 가운데 18개가 성립합니다.');
    expect(korean).toContain('워커 2개로 1분 5초 걸렸습니다.');
    expect(korean).not.toContain('sentences');
    expect(renderReport(data, 'ko')).toMatch(/^<!doctype html>\n<html lang="ko" data-lang="ko">/);
  });

  it('has the verdicts with their numbers, also of each seed', () => {
    const html = renderReport(data, 'en');
    const row = /<tr class="bad"><th scope="row">The number is small\.<\/th>.*/.exec(html)![0];
    expect(textOf(row, 'en')).toContain(
      'The number is small.0✗not as expected 1 / 2seed 2: 12 &lt; 12every seed✓ seed 1: 11 &lt; 12✗ seed 2: 12 &lt; 12',
    );
    expect(textOf(html, 'en')).toContain('The number is negative. known not to holdIt never is.0✗as expected 0 / 2');
    expect(textOf(html, 'en')).toContain('the number011.5 (11…12)10.5…11.5✓as expected 1 / 2');
  });

  it('has each figure in both languages, with its numbers and its files', () => {
    const html = renderReport(data, 'en');
    const figure = /<figure id="figure-0-1"[\s\S]*?<\/figure>/.exec(html)![0];
    expect([...figure.matchAll(/<svg [^>]*lang="(..)"/g)].map(([, language]) => language)).toEqual([
      'en',
      'ko',
      'en',
      'ko',
    ]);
    expect([...figure.matchAll(/<svg [^>]*width="(\d+)"/g)].map(([, width]) => width)).toEqual([
      '720',
      '720',
      '358',
      '358',
    ]);
    expect(figure).toContain(
      '<strong><span lang="en">Figure 0-1</span><span lang="ko">그림 0-1</span>. Counting.</strong>',
    );
    for (const file of ['figures/0-1.svg', 'figures/0-1.ko.png', 'data/0-1.csv', 'data/0-1.json'])
      expect(figure).toContain(`href="${file}"`);
    expect(figure).toMatch(/<tbody><tr><td>1<\/td><td>11<\/td><\/tr><tr><td>2<\/td><td>12<\/td><\/tr><\/tbody>/);
    expect(renderReport({ ...data, png: 'missing' }, 'en')).not.toContain('.png');
  });

  it('lays a wide diagram out once, to be scrolled on a narrow screen', () => {
    const sizes = (size: readonly [number, number]): string[] => {
      const panels = [{ x: {}, y: {}, marks: [{ kind: 'diagram', size, nodes: [], edges: [] }] }] as const;
      const html = figureBlock('any', { ...one.figures[0]!, panels }, true);
      return [...html.matchAll(/<div class="(drawing [^"]*)"/g)].map(([, name]) => name!);
    };
    expect(sizes([700, 200])).toEqual(['drawing scroll']);
    expect(sizes([360, 200])).toEqual(['drawing wide', 'drawing narrow']);
  });

  it('lets one seed be chosen where there are several', () => {
    const html = renderReport(data, 'en');
    expect([...html.matchAll(/<select data-seeds>(.*?)<\/select>/g)].map(([, options]) => options)).toEqual([
      '<option value="">all seeds: mean and range</option><option value="1">seed 1</option><option value="2">seed 2</option>',
    ]);
  });

  it('shows what is not finished and what failed, with markup escaped', () => {
    const html = renderReport(data, 'en');
    expect(html).toContain('<p class="note"><span lang="en">Not finished yet.</span>');
    expect(html).toContain('<p class="fault">no &lt;seed&gt; is complete</p>');
    expect(html).toContain('<dd>abacus &amp; beads</dd>');
  });

  it('compares times only where the work is the same', () => {
    const times = /\d times as long as this run/;
    const entries = data.entries.slice(0, 2);
    const book = { ...data, entries, mode: 'book', seeds: [0] } as const;
    expect(textOf(renderReport(book, 'en'), 'en')).toContain(
      `${(bookTime.seconds / 65).toFixed(1)} times as long as this run, which did the same work.`,
    );
    expect(textOf(renderReport({ ...book, resumed: true }, 'en'), 'en')).not.toMatch(times);
    expect(textOf(renderReport({ ...book, entries: data.entries }, 'en'), 'en')).not.toMatch(times);
    expect(textOf(renderReport({ ...book, whole: false }, 'en'), 'en')).not.toMatch(times);
    expect(textOf(renderReport(data, 'en'), 'en')).not.toMatch(times);
    expect(textOf(renderReport({ ...data, mode: 'quick' }, 'en'), 'en')).not.toContain('The book’s scripts take');
  });

  it('draws a section once', () => {
    const cache = new WeakMap<object, string>([[one, '<section id="counting">kept</section>']]);
    expect(renderReport(data, 'en', cache)).toContain('kept');
  });
});

describe('faultsOf', () => {
  it('finds them', () => {
    expect(faultsOf('<p id="a"><b></p><a href="#b">x</a><i id="a"></i><img src="//host.example/x.png">')).toEqual([
      '</p> ends <b>',
      'not ended: p',
      'id a is there twice',
      '#b is nowhere',
      'points outside: //host.example/x.png',
    ]);
  });
});
