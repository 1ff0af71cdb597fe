import { describe, expect, it } from 'vitest';
import { processWorld } from './process-world.ts';

describe('processWorld', () => {
  it('is this process, with the clock it was given', () => {
    const world = processWorld({ now: () => 7 });
    expect(world.stdout).toBe(process.stdout);
    expect(world.stderr).toBe(process.stderr);
    expect(world.env).toBe(process.env);
    expect(world.now()).toBe(7);
    expect(world.cores).toBeGreaterThanOrEqual(1);
  });

  it('hears Ctrl-C until told to forget it', () => {
    const before = process.listenerCount('SIGINT');
    let heard = 0;
    const forget = processWorld({ now: () => 0 }).onInterrupt(() => {
      heard += 1;
    });
    process.emit('SIGINT');
    expect(heard).toBe(1);
    forget();
    expect(process.listenerCount('SIGINT')).toBe(before);
  });
});
