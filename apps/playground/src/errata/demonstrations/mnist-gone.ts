import { verifyMnist } from '@downhill/data-mnist';
import type { Demonstration } from '../trap.ts';
import { fact } from './fact.ts';

/** Fetches the four files afresh and checks each. */
export async function mnistGone(baseUrl: string): Promise<Demonstration> {
  const reports = await verifyMnist({ baseUrl });
  return {
    facts: reports.map(({ name, bytes, ok }) =>
      fact(name, name, `${ok ? '✓' : '✗'} ${bytes.toLocaleString('en')} B, SHA-256`, ok),
    ),
  };
}
