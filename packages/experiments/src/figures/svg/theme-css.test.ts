import { describe, expect, it } from 'vitest';
import { palettes } from '../palette.ts';
import { themeCss } from './theme-css.ts';

describe('themeCss', () => {
  it.each(['light', 'dark'] as const)('%s holds plain colours only, for programs that know no variables', (theme) => {
    const css = themeCss(theme);
    expect(css).not.toContain('var(');
    expect(css).not.toContain('@media');
    expect(css).toContain(`.dh-${theme} .dh-blue{color:${palettes[theme].blue}}`);
  });

  it('auto follows the system, an element around it, and the variables of a page', () => {
    const css = themeCss('auto');
    expect(css).toContain(`--dh-paper:${palettes.light.paper}`);
    expect(css).toContain(`@media (prefers-color-scheme:dark){.dh-auto{--dh-paper:${palettes.dark.paper}`);
    expect(css).toContain(`[data-theme=dark] .dh-auto{--dh-paper:${palettes.dark.paper}`);
    expect(css).toContain('.dh-auto .dh-blue{color:var(--downhill-blue,var(--dh-blue))}');
  });

  it.each(['light', 'dark', 'auto'] as const)(
    'every rule of %s begins with its theme, so that pictures share a page',
    (theme) => {
      const rules = themeCss(theme)
        .split('\n')
        .filter((line) => !line.startsWith('@media'));
      expect(rules.filter((line) => !/^(?:\[data-theme=\w+\] )?\.dh-(?:light|dark|auto)[ {]/.test(line))).toEqual([]);
      expect(rules.filter((line) => !line.includes(`.dh-${theme}`))).toEqual([]);
    },
  );
});
