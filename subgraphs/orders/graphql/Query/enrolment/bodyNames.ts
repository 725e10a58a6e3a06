import type { OrdersContext } from '../../../context.ts';
import { namedBodies } from '../../../enrolment/store.ts';

/** What people read for a body, in place of its name in tokens. */
export const bodyNames = (_: unknown, _args: unknown, { db }: OrdersContext) => namedBodies(db);
