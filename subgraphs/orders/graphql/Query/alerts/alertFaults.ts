import { alertFaults as faults } from '../../../alerts/faults.ts';
import type { OrdersContext } from '../../../context.ts';

export const alertFaults = (_: unknown, _args: unknown, { db }: OrdersContext) => faults(db);
