import type { Demonstration } from './trap.ts';

type Reply = { readonly demonstration: Demonstration } | { readonly failure: string };

/** Has a worker compute a demonstration; the worker ends with its answer, or when nobody wants it any more. */
export function askDemonstration(id: string): { readonly answer: Promise<Demonstration>; readonly stop: () => void } {
  const worker = new Worker(new URL('./errata.worker.ts', import.meta.url), { type: 'module' });
  const answer = new Promise<Demonstration>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      worker.terminate();
      if ('demonstration' in data) resolve(data.demonstration);
      else reject(new Error(data.failure));
    };
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage({ id, mnistUrl: new URL('.', document.baseURI).href });
  });
  return { answer, stop: () => worker.terminate() };
}
