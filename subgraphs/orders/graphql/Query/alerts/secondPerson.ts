import { secondPersonOf } from '../../../alerts/second-person.ts';
import type { OrdersContext } from '../../../context.ts';

export const secondPerson = (_: unknown, _args: unknown, { db }: OrdersContext) => secondPersonOf(db);
