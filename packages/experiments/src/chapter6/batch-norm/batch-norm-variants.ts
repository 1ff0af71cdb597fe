import type { Text } from '../../text.ts';

/** The two networks of 6.3.2, by the key of their style. */
export const batchNormVariants = {
  'batch-norm': { en: 'with batch norm', ko: '배치 정규화 사용' },
  plain: { en: 'without', ko: '배치 정규화 미사용' },
} as const satisfies Record<string, Text>;

export type BatchNormVariant = keyof typeof batchNormVariants;
export const batchNormVariantKeys = Object.keys(batchNormVariants) as BatchNormVariant[];
