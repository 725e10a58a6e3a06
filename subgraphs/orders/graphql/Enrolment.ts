import type { Enrolment } from '@writ/orders-domain/enrolment';
import type * as Sdl from '@writ/schema/generated/orders.ts';
import { enumWords } from '@writ/subgraph';
import { shownEnrolmentActs } from '../acts/shown-acts.ts';
import type { OrdersContext } from '../context.ts';
import { shownLines } from '../enrolment/line-input.ts';
import { type ActRow, actsOn } from '../enrolment/store.ts';
import { signedAt } from '../reads/signature.ts';

/** An enrolment, with its acts where they are read already. */
export type ShownEnrolment = Enrolment & { acts?: ActRow[] };

export const enrolmentFields = {
  roles: ({ roles }: Enrolment) => enumWords<Sdl.AuthorityRole>(roles),
  lines: ({ lines }: Enrolment) => shownLines(lines),
  proposedLines: ({ proposedLines }: Enrolment) => proposedLines && shownLines(proposedLines),
  history: async ({ id, acts }: ShownEnrolment, _args: unknown, { db }: OrdersContext) =>
    (acts ?? (await actsOn(db, id))).map(({ signed, at, act, toState, change, reason }) => {
      return { act: enumWords<Sdl.EnrolmentAct>(act.toUpperCase()), change, to: toState, at, reason, by: signedAt(signed, at) };
    }),
  signedActs: shownEnrolmentActs,
};
