import type { OrdersContext } from '../../context.ts';
import { retainedOfItem } from '../../removal/retained-content.ts';

export const keptContent = (_: unknown, { item }: { item: string }, { db }: OrdersContext) => retainedOfItem(db, item);
