import type { RacerKey } from '../racers.ts';

/** Where the figures of the chapter begin, and how many updates they show. */
export const bookWalk = { startX: -7, startY: 2, steps: 30 } as const;

/**
 * Where 30 updates from (−7, 2) end, computed in float64 by another implementation: `paths` of `fixtures/golden.json`
 * (`torch`; AdaGrad with the ε of 1e-7 that is our default).
 */
export const pathEnds: Readonly<Record<RacerKey, { readonly lr: number; readonly x: number; readonly y: number }>> = {
  sgd: { lr: 0.95, x: -0.35039299575231964, y: 0.08478231655043211 },
  momentum: { lr: 0.1, x: 0.896413858493732, y: 0.08808560171506968 },
  nesterov: { lr: 0.1, x: 0.6896149016966199, y: -0.0006799058361172034 },
  adagrad: { lr: 1.5, x: -0.12016232231416045, y: 2.486389893984459e-17 },
  rmsprop: { lr: 0.1, x: -0.6974203096807906, y: 1.4834621508315574e-8 },
  adam: { lr: 0.3, x: 0.1360146173262328, y: 0.3182453888963096 },
};
