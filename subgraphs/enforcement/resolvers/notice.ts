/** `Notice`. Who gave it is shown to staff alone, by the rule beside the fields. */
import type { EnforcementContext } from '../context.ts';
import type { NoticeRow } from '../store/rows.ts';
import { visibleNotice } from './visible.ts';

export const notice = {
  __resolveReference: ({ id }: { id: string }, context: EnforcementContext) => visibleNotice(id, context),
  item: ({ itemId }: NoticeRow) => ({ id: itemId }),
};
