import { requestLimits } from '@writ/access';
import type { EnforcementContext } from '../../context.ts';
import { reviewOf } from '../../restrictions/freeze-review.ts';
import { freezes } from '../../store/restrictions.ts';

/** Those that are due within this time are listed with those that are overdue. */
const aheadMs = 7 * 86_400_000;

export async function freezesToReview(_: unknown, _args: unknown, { db, now }: EnforcementContext) {
  const found = (await freezes(db)).flatMap((row) => {
    const due = reviewOf(row, now);
    return due === null || due.getTime() > now.getTime() + aheadMs ? [] : [{ row, due }];
  });
  return found
    .sort((one, other) => Number(one.due) - Number(other.due))
    .slice(0, requestLimits.page)
    .map(({ row }) => row);
}
