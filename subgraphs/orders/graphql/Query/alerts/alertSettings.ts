import { settingsOf } from '../../../alerts/settings.ts';
import type { OrdersContext } from '../../../context.ts';

export const alertSettings = (_: unknown, _args: unknown, { db, caller }: OrdersContext) => settingsOf(db, caller);
