import { reviveDeliveries } from '../../../store/deliveries.ts';
import { acting } from '../../../webhooks/subscriber-acts.ts';

export const resendEvents = acting('resendEvents', ['ENABLED'], async (db, { id }, at) => {
  await reviveDeliveries(db, id, at);
  return true;
});
