import type { OrdersContext } from '../../context.ts';
import { keptOfItem } from '../../removal/retained-content.ts';

export const keptContent = (_: unknown, { item }: { item: string }, { db }: OrdersContext) => keptOfItem(db, item);
