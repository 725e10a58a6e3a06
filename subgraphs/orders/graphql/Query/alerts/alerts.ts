import { readerTextsOf } from '@writ/access/vocabulary';
import type { OrdersContext } from '../../../context.ts';

const most = 50;

export const alerts = (_: unknown, _args: unknown, { db, caller }: OrdersContext) =>
  db.alert.findMany({ where: { readers: { hasSome: [...readerTextsOf(caller)] } }, orderBy: [{ at: 'desc' }, { id: 'asc' }], take: most });
