import { commandLine } from '../command-line.ts';
import { unknownName } from '../../nearest.ts';
import type { SearchServices } from '../search/search-services.ts';
import { UsageError } from '../usage-error.ts';
import type { World } from '../world.ts';

interface ActionModule {
  execute(args: readonly string[], world: World, services: SearchServices): Promise<number>;
}

interface Action {
  readonly usage: string;
  readonly summary: string;
  load(): Promise<ActionModule>;
}

const actions: Readonly<Record<string, Action>> = {
  start: {
    usage: 'start',
    summary: 'begin a search and work on it; options: search start --help',
    load: () => import('../search/start.ts'),
  },
  worker: {
    usage: 'worker',
    summary: 'help with a search that was started elsewhere, in a process of its own',
    load: () => import('../search/worker.ts'),
  },
  status: {
    usage: 'status',
    summary: 'the studies of a journal, and how far they are',
    load: () => import('../search/status.ts'),
  },
  best: { usage: 'best', summary: 'the best trials', load: () => import('../search/best.ts') },
  resume: {
    usage: 'resume',
    summary: 'go on with a search that was interrupted or killed, or with more trials',
    load: () => import('../search/resume.ts'),
  },
  export: {
    usage: 'export',
    summary: 'the trials as CSV and JSON, and a report page with figures',
    load: () => import('../search/export.ts'),
  },
};

/** `downhill search <action>`: a study of hyperparameters in a journal, worked on by threads, processes and machines. */
export async function execute(args: readonly string[], world: World, services: SearchServices = {}): Promise<number> {
  const [name = '--help', ...rest] = args;
  if (name === 'help' && rest.length > 0) return execute([...rest, '--help'], world, services);
  if (name === '--help' || name === '-h' || name === 'help') {
    const program = commandLine('downhill search', world)
      .usage('<action> [options]')
      .description('A search for good hyperparameters that can be interrupted, resumed and shared out.');
    for (const { usage, summary } of Object.values(actions))
      program.command(usage).helpOption(false).usage(' ').summary(summary);
    program.helpCommand(false).outputHelp();
    return 0;
  }
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (action === undefined) throw new UsageError(`search: ${unknownName('action', name, Object.keys(actions))}`);
  return (await action.load()).execute(rest, world, services);
}
