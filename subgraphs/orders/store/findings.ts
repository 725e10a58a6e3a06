/** Findings of auditors that are owed an answer, as `audit` left them: believed with their proof, once the entry is in the log. */
import { findingFact, isVouched } from '@writ/access';
import type { Body } from '@writ/orders-domain/order';
import type { Database } from './database.ts';

/** A finding that a body has to answer. */
export interface OwedFinding {
  readonly event: string;
  /** Null for the platform. */
  readonly body: Body | null;
}

/** A finding as the body reads it. */
export interface ShownFinding {
  readonly about: string;
  readonly verdict: 'UNLAWFUL' | 'LOG_GAP';
  readonly text: string | null;
  readonly at: Date;
}

/** Events of findings in the log that nobody owes an answer to yet, the oldest first. */
export async function unansweredFindings(db: Database): Promise<string[]> {
  const rows = await db.$queryRaw<{ event: string }[]>`
    SELECT f.event::text AS event FROM orders.finding f
     WHERE EXISTS (SELECT FROM log.log_entry e WHERE e.event_id = f.event)
       AND NOT EXISTS (SELECT FROM orders.duty d WHERE d.finding_event = f.event)
     ORDER BY f.at, f.event`;
  return rows.map(({ event }) => event);
}

/** The finding; null when there is none. Throws for one that nothing proves. */
export async function provedFinding(db: Database, queueKey: Uint8Array, event: string): Promise<OwedFinding | null> {
  const row = await db.finding.findFirst({ where: { event } });
  if (row === null) return null;
  const { organisation, country } = row;
  if (!isVouched(queueKey, findingFact(row), row.proof))
    throw new Error(
      `The database has a finding (${event}), and nothing proves that an auditor recorded it: nobody owes an answer to it. Find out who uses the password of writ_audit.`,
    );
  return { event, body: organisation === null || country === null ? null : { organisation, country } };
}

/** Findings by their events. */
export async function findingsByEvent(db: Database, events: readonly string[]): Promise<Map<string, ShownFinding>> {
  const rows = await db.finding.findMany({ where: { event: { in: [...events] } } });
  return new Map(rows.map(({ event, about, verdict, text, at }) => [event, { about: String(about), verdict, text, at }]));
}
