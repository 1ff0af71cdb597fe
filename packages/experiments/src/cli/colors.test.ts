import { describe, expect, it } from 'vitest';
import { colorsFor } from './colors.ts';
import { testWorld } from './testing/test-world.ts';

const colored = (isTTY: boolean, env: Record<string, string>) =>
  colorsFor(testWorld({ isTTY }).world.stdout, env).isColorSupported;

describe('colorsFor', () => {
  it('colours a terminal, not a file', () => {
    expect(colored(true, {})).toBe(true);
    expect(colored(false, {})).toBe(false);
    expect(colored(true, { TERM: 'dumb' })).toBe(false);
  });
  it('obeys NO_COLOR before FORCE_COLOR, and both before the terminal', () => {
    expect(colored(true, { NO_COLOR: '1' })).toBe(false);
    expect(colored(true, { NO_COLOR: '' })).toBe(true);
    expect(colored(false, { FORCE_COLOR: '1' })).toBe(true);
    expect(colored(true, { FORCE_COLOR: '0' })).toBe(false);
    expect(colored(true, { NO_COLOR: '1', FORCE_COLOR: '1' })).toBe(false);
  });
});
