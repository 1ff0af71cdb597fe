import { expect, it } from 'vitest';
import { element, escapeXml } from './element.ts';

it('writes attributes in their order, numbers rounded, undefined left out', () => {
  expect(element('path', { id: 'a', x: 1 / 3, y: undefined, d: 'M0,0' })).toBe('<path id="a" x="0.33" d="M0,0"/>');
});

it('keeps words on one line and parts on lines of their own', () => {
  expect(element('text', {}, 'a &amp; b')).toBe('<text>a &amp; b</text>');
  expect(element('text', {}, '10<tspan>2</tspan>')).toBe('<text>10<tspan>2</tspan></text>');
  expect(element('g', {}, ['<a/>', '', '<b/>'])).toBe('<g>\n<a/>\n<b/>\n</g>');
});

it('escapes markup in words and attributes, and drops characters that XML does not know', () => {
  expect(escapeXml('a < b & "c" > d\u0000\u0008')).toBe('a &lt; b &amp; &quot;c&quot; &gt; d');
  expect(element('g', { title: '<"&>' })).toBe('<g title="&lt;&quot;&amp;&gt;"/>');
});
