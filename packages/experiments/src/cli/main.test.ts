import { describe, expect, it } from 'vitest';
import { experiments } from '../chapter6/registry.ts';
import { main } from './main.ts';
import { testWorld } from './testing/test-world.ts';

async function downhill(...argv: string[]) {
  const { world, stdout, stderr } = testWorld();
  const exitCode = await main(argv, world);
  return { exitCode, stdout: stdout.text, stderr: stderr.text };
}
const ids = experiments
  .map(({ id }) => id)
  .sort()
  .join(', ');
const help = `Usage: downhill <command> [options]

Every experiment of chapter 6 of "Deep Learning from Scratch", with its claims and figures.

Options:
  -V, --version          print the version
  -h, --help             show this

Commands:
  list                   the experiments and their figures
  run <names...>         run experiments ("all", or a saved config.json) and judge their claims;
                         options: run <id> --help
  reproduce              run the whole chapter and write a report; goes on where it was interrupted
  compare <runA> <runB>  two recorded runs of an experiment, drawn together
  search <action>        a search for hyperparameters that can be resumed and shared out: search
                         --help
  verify-data            check the MNIST files against their SHA-256 digests
  info                   versions, kernels and machine, for a report

Exit codes: 0 all is well, 1 a claim does not come out as expected or a run broke, 2 bad input, 130 interrupted.
`;

describe('downhill', () => {
  it.each([[], ['--help'], ['-h'], ['help']])('%s prints the help', async (...argv) => {
    expect(await downhill(...argv)).toEqual({ exitCode: 0, stdout: help, stderr: '' });
  });

  it('--version prints the version of the package', async () => {
    expect(await downhill('--version')).toEqual({
      exitCode: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\S*\n$/) as string,
      stderr: '',
    });
  });

  it.each([
    [
      'lst',
      'unknown command "lst"; did you mean "list"? Known: compare, info, list, reproduce, run, search, verify-data',
    ],
    ['constructor', 'unknown command "constructor". Known: compare, info, list, reproduce, run, search, verify-data'],
    ['--verson', 'unknown option "--verson"; did you mean "--version"? Known: --help, --version'],
    ['list --jsn', 'unknown option "--jsn"; did you mean "--json"? Known: --help, --json, --language'],
    [
      'reproduce --no-color',
      'unknown option "--no-color". Known: --book, --fresh, --help, --json, --language, --only, --out, --quick, --quiet, --seeds, --workers',
    ],
    ['list --language', 'option "--language" needs a value: --language <name>'],
    ['list optimizer-paths', 'downhill list takes no further arguments, got "optimizer-paths"'],
    ['info now please', 'downhill info takes no further arguments, got "now please"'],
    ['run optimiser-paths', `unknown experiment "optimiser-paths"; did you mean "optimizer-paths"? Known: ${ids}`],
  ])('%s is refused in a sentence, with exit code 2', async (line, sentence) => {
    expect(await downhill(...line.split(' '))).toEqual({ exitCode: 2, stdout: '', stderr: `downhill: ${sentence}\n` });
  });

  it.each([
    ['info', '--help'],
    ['help', 'info'],
  ])('the help of a command: %s %s', async (...argv) => {
    expect(await downhill(...argv)).toEqual({
      exitCode: 0,
      stdout: `Usage: downhill info [options]

Versions, kernels and machine: what a report about a result or an error should name.

Options:
  --json      one JSON document on standard output
  -h, --help  show this
`,
      stderr: '',
    });
  });
});
