/**
 * Duties as they are read: an order's, and a caller's own. An auditor sees everybody's, what is overdue first; looking at them is an entry
 * of the log, and no part in the case of an order.
 */
import { type Duty, dutyStates } from '@writ/orders-domain/duties';
import type { QueryDutiesArgs } from '@writ/schema/generated/orders.ts';
import { type Page, pageOf, pageSize, parseCursor } from '@writ/subgraph';
import DataLoader from 'dataloader';
import type { RequestContext as Call } from '../dependencies.ts';
import { inspectList } from '../reads/inspection.ts';
import type { Database } from '../store/database.ts';
import { dutiesById, dutiesOf, dutyIds, type Owing } from '../store/duties.ts';
import { findingsByEvent, type ShownFinding } from '../store/findings.ts';

/** The duties of orders, by order. Who may see them is settled before. */
export type DutiesLoader = DataLoader<string, Duty[]>;

export const dutiesLoader = (db: Database): DutiesLoader =>
  new DataLoader(async (orders) => {
    const rows = Map.groupBy(await dutiesOf(db, orders), ({ orderId }) => orderId ?? '');
    return orders.map((order) => rows.get(order) ?? []);
  });

/** Findings by the events of their entries. */
export type FindingsLoader = DataLoader<string, ShownFinding | null>;

export const findingsLoader = (db: Database): FindingsLoader =>
  new DataLoader(async (events) => {
    const found = await findingsByEvent(db, events);
    return events.map((event) => found.get(event) ?? null);
  });

type ListContext = Pick<Call, 'caller' | 'operation' | 'cursors' | 'db' | 'log' | 'clock'>;

/** Whose duties the caller sees; undefined for who acts for nobody. */
function owingOf({ graph, organisation, country }: ListContext['caller']): Owing | undefined {
  if (graph === 'audit') return 'EVERYBODY';
  if (graph === 'platform') return null;
  return organisation === null || country === null ? undefined : { organisation, country };
}

/** A page of the caller's duties: by their day, and what is done last. */
export async function duties(context: ListContext, { states, first, after }: QueryDutiesArgs): Promise<Page<Duty>> {
  const size = pageSize(first, 20);
  const wanted = dutyStates.filter((state) => states?.includes(state) ?? true);
  const list = context.cursors.of(`duties ${wanted.join()}`);
  const position = parseCursor(after, list);
  const owing = owingOf(context.caller);
  await inspectList(context, 'duties');
  const [now, take] = [context.clock(), size + 1];
  const listed = owing === undefined ? [] : await dutyIds(context.db, { owing, states: wanted, now, after: position, take });
  const { nodes, pageInfo } = pageOf(listed, size, list, ({ at, id }) => ({ at, id }));
  const found = await dutiesById(
    context.db,
    nodes.map(({ id }) => id),
  );
  const rows = new Map(found.map((duty) => [duty.id, duty]));
  return { nodes: nodes.flatMap(({ id }) => rows.get(id) ?? []), pageInfo };
}
