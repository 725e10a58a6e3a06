/** The gate of the authority graph, as the platform and the auditor see it. */
import type { OrdersContext } from '../context.ts';

/** How many closings are listed. */
const told = 50;

export async function gateOf({ db }: Pick<OrdersContext, 'db'>) {
  const rows = await db.gateClosing.findMany({ orderBy: [{ closedAt: 'desc' }, { id: 'desc' }], take: told });
  const open = await db.gateClosing.count({ where: { openedAt: null } });
  return { isClosed: open > 0, closings: rows };
}
