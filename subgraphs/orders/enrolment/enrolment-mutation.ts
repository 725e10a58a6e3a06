/** What the mutations of an enrolment have in common. */
import type { EnrolmentAct } from '@writ/orders-domain/enrolment';
import { refusalOf } from '@writ/orders-domain/order';
import type { OrdersContext } from '../context.ts';
import { type EnrolmentAnswer, step } from './commands.ts';

export const answered = (answer: EnrolmentAnswer) => ('refused' in answer ? refusalOf(answer.refused) : answer.enrolment);

interface Step {
  enrolment: string;
  generation: number;
  reason?: string;
}

export const stepOf =
  (type: Exclude<EnrolmentAct['type'], 'changeLines'>) =>
  async (_: unknown, { enrolment, generation, reason = '' }: Step, context: OrdersContext) =>
    answered(
      await step(context, enrolment, type === 'approve' || type === 'confirm' ? { type, generation } : { type, generation, reason }),
    );
