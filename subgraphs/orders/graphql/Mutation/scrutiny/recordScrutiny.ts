import type * as Sdl from '@writ/schema/generated/orders.ts';
import { act } from '../../../commands/order-mutation.ts';

export const recordScrutiny = act(({ generation, input }: Sdl.MutationRecordScrutinyArgs) => {
  const { outcome, text, authority, decidedAt, onRequestOf, receivedAt, reference, sha256 } = input;
  const basis = { onRequestOf: onRequestOf ?? null, receivedAt };
  return { type: 'recordScrutiny', generation, outcome, text, authority, decidedAt, basis, document: { reference, sha256 } };
});
