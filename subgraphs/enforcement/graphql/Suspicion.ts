import type { SuspicionRow } from '../suspicion/store.ts';

export const suspicion = {
  item: ({ itemId }: SuspicionRow) => ({ id: itemId }),
  notice: ({ noticeId }: SuspicionRow) => noticeId,
};
