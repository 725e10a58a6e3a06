/** The roots and fields of enrolments. None of them checks a role: the rule beside the field in the SDL has done so. */
import { requestLimits } from '@writ/access';
import { type Enrolment, type EnrolmentAct, enrolmentStates } from '@writ/orders-domain/enrolment';
import { refusalOf } from '@writ/orders-domain/order';
import type * as Sdl from '@writ/schema/generated/orders.ts';
import { enumWords } from '@writ/subgraph';
import type { OrdersContext } from '../context.ts';
import { signedAt } from '../reads/signature.ts';
import { type EnrolmentAnswer, propose, step } from './commands.ts';
import { type ActRow, actsOn, enrolmentsIn } from './store.ts';

const answered = (answer: EnrolmentAnswer) => ('refused' in answer ? refusalOf(answer.refused) : answer.enrolment);

interface Step {
  enrolment: string;
  generation: number;
  reason?: string;
}

const stepOf =
  (type: EnrolmentAct['type']) =>
  async (_: unknown, { enrolment, generation, reason = '' }: Step, context: OrdersContext) =>
    answered(
      await step(context, enrolment, type === 'approve' || type === 'confirm' ? { type, generation } : { type, generation, reason }),
    );

export const enrolmentQueries = {
  enrolments: (_: unknown, { states }: Sdl.QueryEnrolmentsArgs, { db }: OrdersContext) =>
    enrolmentsIn(
      db,
      enrolmentStates.filter((state) => states?.includes(state) ?? true),
      requestLimits.page,
    ),
};

export const enrolmentMutations = {
  proposeEnrolment: async (_: unknown, { input }: Sdl.MutationProposeEnrolmentArgs, context: OrdersContext) =>
    answered(await propose(context, input)),
  approveEnrolment: stepOf('approve'),
  confirmEnrolment: stepOf('confirm'),
  suspendEnrolment: stepOf('suspend'),
  resumeEnrolment: stepOf('resume'),
  endEnrolment: stepOf('end'),
};

/** An enrolment, with its acts where they are read already. */
export type ShownEnrolment = Enrolment & { acts?: ActRow[] };

export const enrolmentFields = {
  roles: ({ roles }: Enrolment) => enumWords<Sdl.AuthorityRole>(roles),
  history: async ({ id, acts }: ShownEnrolment, _args: unknown, { db }: OrdersContext) =>
    (acts ?? (await actsOn(db, id))).map(({ signed, at, act, toState, change, reason }) => {
      return { act: enumWords<Sdl.EnrolmentAct>(act.toUpperCase()), change, to: toState, at, reason, by: signedAt(signed, at) };
    }),
};
