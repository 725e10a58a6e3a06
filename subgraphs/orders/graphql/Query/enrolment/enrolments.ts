import { requestLimits } from '@writ/access';
import { enrolmentStates } from '@writ/orders-domain/enrolment';
import type * as Sdl from '@writ/schema/generated/orders.ts';
import type { OrdersContext } from '../../../context.ts';
import { enrolmentsIn } from '../../../enrolment/store.ts';

export const enrolments = (_: unknown, { states }: Sdl.QueryEnrolmentsArgs, { db }: OrdersContext) =>
  enrolmentsIn(
    db,
    enrolmentStates.filter((state) => states?.includes(state) ?? true),
    requestLimits.page,
  );
