import { catalogue } from '../i18n/catalogue.ts';
import { say } from '../i18n/language.ts';
import { divergenceText } from '../live/divergence-text.ts';
import type { Run } from '../run/run.ts';

const divergedOf = (output: unknown): string | undefined => {
  const said = typeof output === 'object' && output !== null && 'diverged' in output ? output.diverged : undefined;
  return typeof said === 'string' ? said : undefined;
};

/** How far a run is, and in words what has gone wrong: who diverged, at which step, why. */
export function RunNews({ run }: { run: Run }) {
  // The histories are no signals; their version is.
  const histories = run.version.value >= 0 ? [...run.histories.values()] : [];
  const several = run.seeds.length > 1;
  const diverged = histories.flatMap(({ task, output }) => {
    const message = divergedOf(output);
    return message === undefined ? [] : [{ task, message }];
  });
  return (
    <>
      <progress max={1} value={run.done.value} aria-label={say(catalogue.progress)} />
      <div role="status">
        {diverged.map(({ task, message }) => (
          <p key={task.id} class="diverged">
            <strong>
              {say(task.label)}
              {several && ` (${say(catalogue.seeds)} ${task.seed})`}:
            </strong>{' '}
            {say(divergenceText(message))}
          </p>
        ))}
      </div>
      {run.failure.value !== undefined && (
        <p class="notice" role="alert">
          {say(catalogue.failed)}: <code>{run.failure.value}</code>
        </p>
      )}
    </>
  );
}
