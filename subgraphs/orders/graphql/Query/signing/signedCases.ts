/** `signedCases`: what staff signed to open cases, for the auditor alone. Looking at the list is an entry of the log. */
import type * as Sdl from '@writ/schema/generated/orders.ts';
import { pageOf, pageSize, parseCursor } from '@writ/subgraph';
import { caseActs } from '../../../acts/case-act.ts';
import { withKeys } from '../../../acts/shown-acts.ts';
import type { OrdersContext } from '../../../context.ts';
import { inspectList } from '../../../reads/inspection.ts';

export async function signedCases(_: unknown, { first, after }: Sdl.QuerySignedCasesArgs, context: OrdersContext) {
  const size = pageSize(first, 20);
  const list = context.cursors.of('signedCases');
  const position = parseCursor(after, list);
  await inspectList(context, 'signedCases');
  const rows = await caseActs(context.db, position, size + 1);
  const { nodes, pageInfo } = pageOf(rows, size, list, ({ at, id }) => ({ at, id }));
  const acts = nodes.map(({ act }) => act);
  return { nodes: await withKeys(context.db, acts), pageInfo };
}
