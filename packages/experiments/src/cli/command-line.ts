import { Command, type ErrorOptions } from 'commander';
import { UnknownFlag } from './unknown-flag.ts';
import { UsageError } from './usage-error.ts';
import type { World } from './world.ts';

const quoted = (message: string): string => /'([^']*)'/.exec(message)?.[1] ?? '';

/** Commander's parser and help, with this project's sentences: whatever is wrong is thrown as a {@link UsageError}. */
export class CommandLine extends Command {
  override createCommand(name?: string): CommandLine {
    return new CommandLine(name);
  }

  override error(message: string, options?: ErrorOptions): never {
    const subject = quoted(message);
    switch (options?.code) {
      case 'commander.unknownOption':
        // Some commands describe their --help themselves.
        throw new UnknownFlag(subject, [
          ...new Set([...this.options.map((option) => option.long ?? option.flags), '--help']),
        ]);
      case 'commander.optionMissingArgument':
        throw new UsageError(`option "${subject.replace(/ .*/, '')}" needs a value: ${subject}`);
      case 'commander.excessArguments':
        throw new UsageError(`${this.name()} takes no further arguments, got "${this.args.join(' ')}"`);
      default:
        throw new UsageError(message.replace(/^error: /, ''));
    }
  }
}

/** A parser that writes its help to the world's standard output. */
export const commandLine = (name: string, world: World): CommandLine =>
  new CommandLine(name)
    .exitOverride()
    .showSuggestionAfterError(false)
    .helpOption('-h, --help', 'show this')
    .configureOutput({
      writeOut: (text) => world.stdout.write(text),
      getOutHelpWidth: () => Math.min(world.stdout.columns ?? 100, 120),
      getOutHasColors: () => false,
    });
