import { objectiveOf } from './objective.ts';
import type { PathsReply, PathsRequest } from './protocol.ts';
import { mapRow, mapRows, rowOrder } from './rate-map.ts';
import { walk } from './walk.ts';

const send = (reply: PathsReply): void => {
  postMessage(reply);
};
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

let newest = 0;

async function serve(request: Exclude<PathsRequest, { kind: 'cancel' }>): Promise<void> {
  const { id, source, start, steps } = request;
  const objective = objectiveOf(source);
  if (request.kind === 'walks') {
    send({ id, kind: 'walks', walks: request.runs.map((run) => walk(objective, run, start, steps)) });
    return;
  }
  for (const row of rowOrder(mapRows(request.run).length)) {
    send({ id, kind: 'row', row, values: mapRow(objective, request.run, row, start, steps) });
    await pause(); // for a newer request
    if (id !== newest) return;
  }
  send({ id, kind: 'map-done' });
}

onmessage = ({ data }: MessageEvent<PathsRequest>) => {
  newest = data.id;
  if (data.kind !== 'cancel') void serve(data);
};
