import { failingCollections as failing } from '../../collection/failing.ts';
import type { OrdersContext } from '../../context.ts';

export const failingCollections = (_: unknown, _args: unknown, context: OrdersContext) => failing(context);
