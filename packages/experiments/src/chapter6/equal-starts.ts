import { constant, he, zeros } from '@downhill/init';
import type { Start } from './init-starts.ts';

export const equalStartKeys = ['zeros', 'constant', 'he'] as const;

/** The initial weights that `zero-init` compares, as a config asks for them. */
export const equalStartsOf = ({
  starts,
  constant: value,
}: {
  readonly starts: readonly string[];
  readonly constant: number;
}): readonly Start[] => {
  const known: Readonly<Record<string, Start>> = {
    zeros: { variant: 'zeros', label: { en: 'all 0', ko: '모두 0' }, weightInit: zeros },
    constant: {
      variant: 'constant',
      label: { en: `all ${value}`, ko: `모두 ${value}` },
      weightInit: constant(value),
    },
    he: { variant: 'he', label: { en: 'random (He)', ko: '무작위 (He)' }, weightInit: he() },
  };
  return starts.map((name) => known[name]!);
};
