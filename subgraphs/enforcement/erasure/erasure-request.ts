/** `ErasureRequest`. Who asks is shown to staff alone, by the rule beside the fields; its code once, to who asked. */
import type { EnforcementContext } from '../context.ts';
import { erasureRemedies, stateOf } from './erasure.ts';
import type { ErasureRow } from './store.ts';

export const erasureRequest = {
  state: stateOf,
  receipt: (row: ErasureRow & { receipt?: string }) => row.receipt ?? null,
  remedies: ({ answeredAt }: ErasureRow) => (answeredAt === null ? null : erasureRemedies),
  account: ({ accountId }: ErasureRow) => (accountId === null ? null : { id: accountId }),
  notice: ({ noticeId }: ErasureRow, _args: unknown, { loaders }: EnforcementContext) =>
    noticeId === null ? null : loaders.notices.load(noticeId),
};
