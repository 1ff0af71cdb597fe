import { loadMnist } from '@downhill/data-mnist';

export async function main(): Promise<string> {
  const { train, test } = await loadMnist({ limit: 5 });
  return `${train.x.shape.join('×')} ${[...train.t.data].join(' ')} ${test.t.data[0]}`;
}
// prints: 5×784 5 0 4 1 9 7
