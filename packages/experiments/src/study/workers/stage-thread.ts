import { parentPort } from 'node:worker_threads';
import { loadObjective, type ObjectiveSource } from './objective-source.ts';
import { runStage } from './run-stage.ts';
import type { SearchObjective, StageReport } from './search-objective.ts';
import type { StageAnswer, StageRequest } from './stage-message.ts';

const port = parentPort;
if (port === null) throw new Error('stage-thread is started by threadRunner, as a worker thread');

/** Loaded once: with its data, of which a stage needs the same as the one before. */
let loaded: { readonly key: string; readonly objective: Promise<SearchObjective> } | undefined;
let answered: (goOn: boolean) => void = () => undefined;

function objectiveOf(source: ObjectiveSource): Promise<SearchObjective> {
  const key = JSON.stringify(source);
  if (loaded?.key !== key) loaded = { key, objective: loadObjective(source) };
  return loaded.objective;
}

const answer = (message: StageAnswer): void => port.postMessage(message);

const ask = (report: StageReport): Promise<boolean> => {
  answer({ type: 'report', report });
  return new Promise((resolve) => (answered = resolve));
};

port.on('message', (request: StageRequest) => {
  if (request.type === 'verdict') return answered(request.goOn);
  const { source, order } = request;
  objectiveOf(source)
    .then((objective) => {
      answer({ type: 'loaded' });
      return runStage(objective, order, ask);
    })
    .then(
      (outcome) => answer({ type: 'outcome', outcome }),
      (error: unknown) =>
        answer({ type: 'outcome', outcome: { type: 'failed', reason: String(error), crashed: false } }),
    );
});
