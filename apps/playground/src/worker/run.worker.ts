import { runExperiment } from '@downhill/experiments';
import type { RunReply, RunRequest } from './protocol.ts';

const send = (reply: RunReply): void => {
  postMessage(reply);
};

let current = new AbortController();

async function run({ run: id, experiment, config, seed }: RunRequest, signal: AbortSignal): Promise<void> {
  try {
    await runExperiment(experiment, {
      config,
      seeds: [seed],
      signal,
      onEvent: (event) => {
        send({ run: id, event });
      },
    });
  } catch (error) {
    if (!signal.aborted) send({ run: id, failure: error instanceof Error ? error.message : String(error) });
  }
}

onmessage = ({ data }: MessageEvent<RunRequest>) => {
  current.abort();
  current = new AbortController();
  void run(data, current.signal);
};
