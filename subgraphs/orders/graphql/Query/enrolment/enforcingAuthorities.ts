import type { OrdersContext } from '../../../context.ts';
import { enforcingBodies } from '../../../enrolment/store.ts';

/** The names that an order can give as its notified authority, so that nobody types one that only looks like it. */
export const enforcingAuthorities = (_: unknown, _args: unknown, { db }: OrdersContext) => enforcingBodies(db);
