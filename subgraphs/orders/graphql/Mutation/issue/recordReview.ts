import type { MutationRecordReviewArgs } from '@writ/schema/generated/orders.ts';
import { act } from '../../../commands/order-mutation.ts';

export const recordReview = act(({ generation, lifted, text }: MutationRecordReviewArgs) => ({
  type: 'recordReview',
  generation,
  lifted,
  text,
}));
