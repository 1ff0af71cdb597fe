import type { Result } from './result.ts';

/** Training that broke off, of one variant. */
export interface Divergence {
  readonly variant: string;
  /** For which seeds. */
  readonly seeds: readonly number[];
  /** What the event `diverged` said for the first of them: the step, the parameter, the usual cause. */
  readonly message: string;
}

/** An output that tells of it, as those of the chapter do. */
const messageOf = (output: unknown): string | undefined => {
  const said = typeof output === 'object' && output !== null && 'diverged' in output ? output.diverged : undefined;
  return typeof said === 'string' ? said : undefined;
};

/** Which variants of a run diverged, in the order in which they come. */
export function divergencesOf(outputs: Result['outputs']): Divergence[] {
  const found = new Map<string, { readonly seeds: number[]; readonly message: string }>();
  for (const [seed, variants] of outputs)
    for (const [variant, output] of variants) {
      const message = messageOf(output);
      if (message === undefined) continue;
      const before = found.get(variant);
      if (before === undefined) found.set(variant, { seeds: [seed], message });
      else before.seeds.push(seed);
    }
  return [...found].map(([variant, divergence]) => ({ variant, ...divergence }));
}
