import { he, normal, xavier, type Initializer } from '@downhill/init';
import type { Text } from '../../text.ts';
import type { InitConfig } from './init-comparison.ts';

/** One of the initial weights that are compared. */
export interface Start {
  /** `std-0.01`, `xavier`, `he` */
  readonly variant: string;
  readonly label: Text;
  readonly weightInit: Initializer;
}

/** The initial weights that a config asks for. */
export const startsOf = ({ inits, std }: Pick<InitConfig, 'inits' | 'std'>): readonly Start[] => {
  const known: Record<string, Start> = {
    std: { variant: `std-${std}`, label: { en: `std = ${std}`, ko: `std = ${std}` }, weightInit: normal(std) },
    xavier: { variant: 'xavier', label: { en: 'Xavier', ko: 'Xavier' }, weightInit: xavier() },
    he: { variant: 'he', label: { en: 'He', ko: 'He' }, weightInit: he() },
  };
  return inits.map((name) => known[name]!);
};
