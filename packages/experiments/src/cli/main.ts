import { CommanderError } from 'commander';
import { commandLine } from './command-line.ts';
import type { CommandEntry } from './command.ts';
import { unknownName } from '../nearest.ts';
import { UsageError } from './usage-error.ts';
import type { World } from './world.ts';

export { processWorld } from './process-world.ts';

/** Code is loaded when its command is called, so that `--help` answers at once. */
const commands: Readonly<Record<string, CommandEntry>> = {
  list: {
    usage: 'list',
    summary: 'the experiments and their figures',
    load: () => import('./commands/list.ts'),
  },
  run: {
    usage: 'run <names...>',
    summary: 'run experiments ("all", or a saved config.json) and judge their claims; options: run <id> --help',
    load: () => import('./commands/run.ts'),
  },
  reproduce: {
    usage: 'reproduce',
    summary: 'run the whole chapter and write a report; goes on where it was interrupted',
    load: () => import('./commands/reproduce.ts'),
  },
  compare: {
    usage: 'compare <runA> <runB>',
    summary: 'two recorded runs of an experiment, drawn together',
    load: () => import('./commands/compare.ts'),
  },
  search: {
    usage: 'search <action>',
    summary: 'a search for hyperparameters that can be resumed and shared out: search --help',
    load: () => import('./commands/search.ts'),
  },
  'verify-data': {
    usage: 'verify-data',
    summary: 'check the MNIST files against their SHA-256 digests',
    load: () => import('./commands/verify-data.ts'),
  },
  info: {
    usage: 'info',
    summary: 'versions, kernels and machine, for a report',
    load: () => import('./commands/info.ts'),
  },
};

const EPILOGUE = `
Exit codes: 0 all is well, 1 a claim does not come out as expected or a run broke, 2 bad input, 130 interrupted.`;

/** Prints the help of the whole program. */
function help(world: World): number {
  const program = commandLine('downhill', world)
    .usage('<command> [options]')
    .description('Every experiment of chapter 6 of "Deep Learning from Scratch", with its claims and figures.')
    .option('-V, --version', 'print the version')
    .addHelpText('after', EPILOGUE);
  for (const { usage, summary } of Object.values(commands))
    program.command(usage).helpOption(false).usage(' ').summary(summary);
  program.helpCommand(false).outputHelp();
  return 0;
}

async function dispatch(argv: readonly string[], world: World): Promise<number> {
  const [name = '--help', ...args] = argv;
  if (name === 'help' && args.length > 0) return dispatch([...args, '--help'], world);
  if (name === '--help' || name === '-h' || name === 'help') return help(world);
  if (name === '--version' || name === '-V') return (await import('./commands/version.ts')).execute(args, world);
  const known = Object.keys(commands);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    const isFlag = name.startsWith('-');
    throw new UsageError(
      isFlag ? unknownName('option', name, ['--help', '--version']) : unknownName('command', name, known),
    );
  }
  return (await command.load()).execute(args, world);
}

/** Runs one command line; resolves to the exit code. Results go to stdout, progress and errors to stderr. */
export async function main(argv: readonly string[], world: World): Promise<number> {
  try {
    return await dispatch(argv, world);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    if (error instanceof UsageError) {
      world.stderr.write(`downhill: ${error.message}\n`);
      return 2;
    }
    const known = error instanceof Error;
    const text = known && world.env['DEBUG'] !== undefined ? error.stack : String(error);
    world.stderr.write(`downhill: ${text ?? ''}\n`);
    return 1;
  }
}
