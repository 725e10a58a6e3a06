import type { OrdersContext } from '../context.ts';
import { type AccessAnswerRow, type AnsweredAccess, withheldFrom } from '../informing/access-answers.ts';

const shown = ({ at, ...access }: AnsweredAccess) => ({ ...access, at: new Date(at) });

export const accessAnswerFields = {
  listed: ({ answer }: AccessAnswerRow) => answer.listed.map(shown),
  remedies: ({ answer }: AccessAnswerRow) => answer.remedies,
  account: ({ accountId }: AccessAnswerRow) => accountId,
  withheld: (row: AccessAnswerRow, _args: unknown, { db }: OrdersContext) => withheldFrom(db, row),
};
