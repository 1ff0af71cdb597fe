import { runExperiment } from '@downhill/experiments';

export async function main(): Promise<string> {
  const { claims, figures } = await runExperiment('optimizer-paths');
  return `${claims.every(({ passes }) => passes)} ${figures.map(({ id }) => id).join(' ')}`;
}
// prints: true 6-1 6-2 6-3 6-5 6-6 6-7 6-8 further-paths
