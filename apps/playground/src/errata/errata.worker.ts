import { demonstrations } from './demonstrations.ts';

interface Question {
  readonly id: string;
  readonly mnistUrl: string;
}

async function answer({ id, mnistUrl }: Question): Promise<void> {
  try {
    const demonstrate = demonstrations[id];
    if (demonstrate === undefined) throw new RangeError(`there is no demonstration "${id}"`);
    postMessage({ demonstration: await demonstrate(mnistUrl) });
  } catch (error) {
    postMessage({ failure: error instanceof Error ? error.message : String(error) });
  }
}

onmessage = ({ data }: MessageEvent<Question>) => void answer(data);
