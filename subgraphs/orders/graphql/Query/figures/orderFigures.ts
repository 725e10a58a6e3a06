import type { OrdersContext } from '../../../context.ts';
import { orderFigures as figures } from '../../../reads/order-figures.ts';

export const orderFigures = (_: unknown, _args: unknown, { db, clock }: OrdersContext) => figures(db, clock());
