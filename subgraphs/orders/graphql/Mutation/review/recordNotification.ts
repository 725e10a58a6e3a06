import type * as Sdl from '@writ/schema/generated/orders.ts';
import { act } from '../../../commands/order-mutation.ts';
import type { MakeAct } from '../../../commands/run-command.ts';
import { notifiedAuthorityState } from '../../../enrolment/store.ts';

const notification =
  ({ generation, input }: Sdl.MutationRecordNotificationArgs): MakeAct =>
  async ({ order: { notified } }, db) => ({
    type: 'recordNotification',
    generation,
    ...input,
    enrolledLike: (await notifiedAuthorityState(db, notified)).enrolledLike,
  });

export const recordNotification = act(notification);
