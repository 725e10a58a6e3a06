import type { MutationReportImpossibleArgs } from '@writ/schema/generated/orders.ts';
import { act } from '../../../commands/order-mutation.ts';

export const reportImpossible = act(({ generation, kind, text }: MutationReportImpossibleArgs) => ({
  type: 'reportImpossible',
  generation,
  kind,
  text,
}));
