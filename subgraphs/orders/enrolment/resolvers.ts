/** The roots and fields of enrolments. None of them checks a role: the rule beside the field in the SDL has done so. */
import { requestLimits } from '@writ/access';
import { type Enrolment, type EnrolmentAct, enrolmentStates } from '@writ/orders-domain/enrolment';
import { type Approval, refusalOf } from '@writ/orders-domain/order';
import type * as Sdl from '@writ/schema/generated/orders.ts';
import type { OrdersContext } from '../context.ts';
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

export const enrolmentFields = {
  history: async ({ id, acts }: Enrolment & { acts?: ActRow[] }, _args: unknown, { db }: OrdersContext) =>
    (acts ?? (await actsOn(db, id))).map(({ signed, at, act, toState, change, reason }) => {
      const by = signed as unknown as Omit<Approval, 'at'>;
      return { act: act.toUpperCase(), change, to: toState, at, reason, by: { ...by, person: by.subject, at } };
    }),
};
