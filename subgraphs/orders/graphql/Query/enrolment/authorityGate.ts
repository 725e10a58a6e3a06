import { gateOf } from '../../../canary/gate.ts';
import type { OrdersContext } from '../../../context.ts';

export const authorityGate = (_: unknown, _args: unknown, context: OrdersContext) => gateOf(context);
