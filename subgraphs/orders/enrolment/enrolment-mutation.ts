/** What the mutations of an enrolment have in common. */
import { refusalOf } from '@writ/orders-domain/order';
import type { SignedActInput } from '@writ/schema/generated/orders.ts';
import type { OrdersContext } from '../context.ts';
import { type EnrolmentAnswer, step } from './commands.ts';

export const answered = (answer: EnrolmentAnswer) => ('refused' in answer ? refusalOf(answer.refused) : answer.enrolment);

interface Step {
  enrolment: string;
  generation: number;
  reason: string;
}

/** A step of one person alone, or a proposal: it says why, and nobody signs it. */
export const stepOf =
  (type: 'suspend' | 'resume' | 'end') =>
  async (_: unknown, { enrolment, generation, reason }: Step, context: OrdersContext) =>
    answered(await step(context, enrolment, { type, generation, reason }));

interface Decision {
  enrolment: string;
  generation: number;
  signature?: SignedActInput | null | undefined;
}

/** A step by which what was proposed is decided: it is signed where persons sign. */
export const decisionOf =
  (type: 'approve' | 'confirm') =>
  async (_: unknown, { enrolment, generation, signature }: Decision, context: OrdersContext) =>
    answered(await step(context, enrolment, { type, generation }, signature));
