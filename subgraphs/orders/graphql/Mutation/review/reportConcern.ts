import type { MutationReportConcernArgs } from '@writ/schema/generated/orders.ts';
import { act } from '../../../commands/order-mutation.ts';

export const reportConcern = act(({ generation, codes, text, authority }: MutationReportConcernArgs) => ({
  type: 'reportConcern',
  generation,
  codes,
  text,
  authority: authority ?? null,
}));
