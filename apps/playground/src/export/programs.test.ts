import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { experiments, findExperiment } from '@downhill/experiments';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { presets } from '../presets/index.ts';
import { bookState } from '../state/experiment-state.ts';
import { pythonOf } from './python.ts';
import { configLiteral, typeScriptOf } from './typescript.ts';

let scratch: string;
const home = process.cwd();
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'downhill-programs-'));
});
afterAll(() => {
  process.chdir(home);
  rmSync(scratch, { recursive: true, force: true });
});

/** Runs a program that imports the packages, in a folder of its own, and gives what it prints and writes. */
async function run(program: string): Promise<{ readonly printed: string; readonly files: readonly string[] }> {
  const file = join(import.meta.dirname, `program-${Math.abs(program.length)}.tmp.ts`);
  const lines: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((...words: unknown[]) => void lines.push(words.join(' ')));
  writeFileSync(file, program);
  process.chdir(scratch);
  try {
    await import(/* @vite-ignore */ file);
  } finally {
    log.mockRestore();
    rmSync(file);
  }
  return { printed: lines.join('\n'), files: readdirSync(scratch) };
}

describe('copied as TypeScript', () => {
  it('runs with the packages: claims and figures', async () => {
    const experiment = findExperiment('activation-histograms');
    const book = bookState(experiment);
    const config = { ...book.config, combinations: ['relu-he'], samples: 200 };
    const program = typeScriptOf(experiment, { ...book, config, firstSeed: 3 });
    expect(program).toContain("config: { combinations: ['relu-he'], samples: 200 },\n  seeds: [3],");
    const { printed, files } = await run(program);
    expect(printed).toMatch(/^[✓✗] /);
    expect(files).toContain('figure-6-14.svg');
  });

  it('says only what differs from the book', () => {
    const experiment = findExperiment('init-comparison');
    const { config } = bookState(experiment);
    expect(configLiteral(experiment.schema, config)).toBe('{}');
    expect(configLiteral(experiment.schema, { ...config, lr: 0.05, inits: ['he'] })).toBe(
      "{ inits: ['he'], lr: 0.05 }",
    );
  });
});

describe('copied as Python', () => {
  const python = ((): string | undefined => {
    try {
      execFileSync('python3', ['--version']);
      return 'python3';
    } catch {
      return undefined;
    }
  })();
  const ids = experiments.map(({ id }) => id).filter((id) => id !== 'optimizer-paths');

  it.each(ids)('%s: a program with the values of the page', (id) => {
    const experiment = findExperiment(id);
    const book = bookState(experiment);
    const states = [
      book,
      ...(presets[id] ?? []).map(({ config }) => ({ ...book, config: { ...book.config, ...config } })),
    ];
    const programs = states.map((state) => pythonOf(id, { ...state, firstSeed: 7 })!);
    for (const program of programs) {
      expect(program).toContain('np.random.seed(7)');
      expect(program).not.toMatch(/undefined|NaN|\[object/);
    }
    if (python === undefined) return;
    const check = 'import ast, json, sys; [ast.parse(program) for program in json.load(sys.stdin)]';
    execFileSync(python, ['-c', check], { input: JSON.stringify(programs) });
  });

  it('there is none for an experiment without one', () => {
    expect(pythonOf('toString', bookState(findExperiment('dropout')))).toBeUndefined();
  });
});
