import { Adam } from '@downhill/optimizers';

export function main(): string {
  const params = { x: [-7], y: [2] };
  const adam = new Adam({ lr: 0.3 });
  for (let i = 0; i < 30; i++) adam.update(params, { x: [params.x[0]! / 10], y: [2 * params.y[0]!] });
  return `${params.x[0]!.toFixed(4)} ${params.y[0]!.toFixed(4)}`;
}
// prints: 0.1360 0.3182
