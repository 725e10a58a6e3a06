/** The gate of the authority graph, as the platform and the auditor see it; the auditor alone opens it. No resolver checks a role. */
import { commitWithEntries } from '@writ/access-log';
import { reason, refusalOf, textReasons } from '@writ/orders-domain/order';
import { signatureOf } from '@writ/orders-domain/people';
import { authorOf, entryBy } from '../commands/command-entries.ts';
import type { OrdersContext } from '../context.ts';
import { signedAt } from '../resolvers/signature.ts';
import type { ClosingRow } from '../rows.ts';

/** How many closings are told of. */
const shownClosings = 50;

async function gateOf({ db }: Pick<OrdersContext, 'db'>) {
  const rows = await db.gateClosing.findMany({ orderBy: [{ closedAt: 'desc' }, { id: 'desc' }], take: shownClosings });
  const open = await db.gateClosing.count({ where: { openedAt: null } });
  return { isClosed: open > 0, closings: rows };
}

/** Opens what is closed, by one act however often it was touched; the entry is in the log before the answer. */
async function reopen(context: OrdersContext, why: string) {
  return commitWithEntries(context, async (db, at) => {
    const signature = signatureOf(context.caller, at);
    if (signature === null) throw new TypeError('the gate was opened by nobody');
    const { at: _signedAt, ...by } = signature;
    const { count } = await db.gateClosing.updateMany({
      where: { openedAt: null },
      data: { openedAt: at, openedBy: { ...by }, reason: why },
    });
    if (count === 0) return { result: false, drafts: [] };
    const details = { action: 'openGate', outcome: 'success', reason: { text: why }, target: { closings: count } };
    return { result: true, drafts: [entryBy(authorOf(context.caller, context.operation), 'gate.opened.v1', at, details)] };
  });
}

export const gateQueries = {
  authorityGate: (_: unknown, _args: unknown, context: OrdersContext) => gateOf(context),
};

export const gateMutations = {
  reopenAuthorityGraph: async (_: unknown, { reason: given }: { reason: string }, context: OrdersContext) => {
    const silent = textReasons(given, { field: 'reason', needed: 'what was found, and why it is safe to go on' });
    if (silent.length > 0) return refusalOf(silent);
    if (await reopen(context, given.trim())) return gateOf(context);
    return refusalOf([reason('WRONG_STATE', 'The authority graph is open.')]);
  },
};

export const closingFields = {
  openedBy: ({ openedBy, openedAt }: ClosingRow) => (openedBy === null || openedAt === null ? null : signedAt(openedBy, openedAt)),
};
