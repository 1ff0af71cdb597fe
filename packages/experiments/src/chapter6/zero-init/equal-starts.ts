import { constant, he, zeros } from '@downhill/init';
import type { Text } from '../../text.ts';
import type { Start } from '../init-comparison/init-starts.ts';

export const equalStartKeys = ['zeros', 'constant', 'he'] as const;
export const equalStartNames = {
  zeros: { en: 'all 0', ko: '모두 0' },
  constant: { en: 'constant', ko: '상수' },
  he: { en: 'random (He)', ko: '무작위 (He)' },
} as const satisfies Record<(typeof equalStartKeys)[number], Text>;

/** The initial weights that `zero-init` compares, as a config asks for them. */
export const equalStartsOf = ({
  starts,
  constant: value,
}: {
  readonly starts: readonly string[];
  readonly constant: number;
}): readonly Start[] => {
  const known: Readonly<Record<string, Start>> = {
    zeros: { variant: 'zeros', label: equalStartNames.zeros, weightInit: zeros },
    constant: {
      variant: 'constant',
      label: { en: `all ${value}`, ko: `모두 ${value}` },
      weightInit: constant(value),
    },
    he: { variant: 'he', label: equalStartNames.he, weightInit: he() },
  };
  return starts.map((name) => known[name]!);
};
