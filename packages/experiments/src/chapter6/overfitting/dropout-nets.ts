import type { Text } from '../../text.ts';
import type { DropoutConfig } from './dropout.ts';
import type { Remedy } from './gap-session.ts';

/** One of the networks that are compared. */
export interface DropoutNet {
  /** `none`, `ratio-0.15`, `ratio-0.2`, `inverted-0.2` */
  readonly variant: string;
  readonly label: Text;
  readonly remedy: Remedy & { readonly dropoutRatio: number };
}

export const netKeys = ['none', 'weak', 'strong', 'inverted'] as const;
export const netNames = {
  none: { en: 'no dropout', ko: '드롭아웃 없음' },
  weak: { en: 'weaker dropout', ko: '약한 드롭아웃' },
  strong: { en: 'dropout', ko: '드롭아웃' },
  inverted: { en: 'inverted dropout', ko: '인버티드 드롭아웃' },
} as const satisfies Record<(typeof netKeys)[number], Text>;

/** The networks that a config asks for, in the order of the figure; one that comes twice is run once. */
export function netsOf({ nets, ratio, weakRatio }: Pick<DropoutConfig, 'nets' | 'ratio' | 'weakRatio'>): DropoutNet[] {
  const dropping = (dropoutRatio: number): DropoutNet => ({
    variant: `ratio-${dropoutRatio}`,
    label: { en: `dropout ${dropoutRatio}`, ko: `드롭아웃 ${dropoutRatio}` },
    remedy: { dropoutRatio, dropoutScaling: 'book' },
  });
  const known: Record<string, DropoutNet> = {
    none: { variant: 'none', label: netNames.none, remedy: { dropoutRatio: 0 } },
    weak: dropping(weakRatio),
    strong: dropping(ratio),
    inverted: {
      variant: `inverted-${ratio}`,
      label: { en: `inverted dropout ${ratio}`, ko: `인버티드 드롭아웃 ${ratio}` },
      remedy: { dropoutRatio: ratio, dropoutScaling: 'inverted' },
    },
  };
  const asked = netKeys.filter((name) => nets.includes(name)).map((name) => known[name]!);
  return [...new Map(asked.map((net) => [net.variant, net])).values()];
}

/** The variant that is also evaluated with the mistaken scaling. */
export const mistakenVariant = ({ ratio }: Pick<DropoutConfig, 'ratio'>): string => `ratio-${ratio}`;
