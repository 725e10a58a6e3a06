import type { OrdersContext } from '../../../context.ts';
import { endpointsOf } from '../../../endpoints/store.ts';

export const endpoints = (_: unknown, _args: unknown, { db, caller }: OrdersContext) => endpointsOf(db, caller);
