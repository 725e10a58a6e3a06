/**
 * Orders out of the database: each whole order by one statement, as the value that the machine knows, with the row of the queue in
 * which it is claimed. Rows come back as JSON, so that an order with its targets, decisions and history is one round trip.
 */
import type { DataCategory, Office } from '@writ/access';
import { parsePerson } from '@writ/access';
import type { IdentifierType } from '@writ/orders-domain/identifiers';
import type { OrderKind } from '@writ/orders-domain/law';
import type {
  AuthenticityCheck,
  CallBack,
  Challenge,
  DecisionOutcome,
  DesiredStatus,
  Emergency,
  Impediment,
  LegalBasis,
  NotificationEvidence,
  Order,
  OrderEvent,
  OrderStatus,
  OutsideAnswer,
  ProductionRequest,
  PurposeFound,
  Receipt,
  Recipient,
  RelatedWarning,
  Renewal,
  Salts,
  Scrutiny,
  ScrutinyFinding,
  ScrutinyRequest,
  Secrecy,
  Signature,
  TargetDecision,
} from '@writ/orders-domain/order';
import type { CasePart, Person } from '@writ/orders-domain/people';
import { Prisma } from '@writ/prisma/client';
import { type ClockJson, clockOf } from './clocks.ts';
import type { Database } from './database.ts';

/** The client, or a transaction of it. */

/** An order, and what the database knows of it beside the machine. */
export interface StoredOrder {
  readonly order: Order;
  readonly createdAt: Date;
  /** The index of the entry of its release; null while it is not in the log. */
  readonly releasedAt: number | null;
  readonly releasedEvent: string | null;
  /** The claim in the queue; null when nobody has claimed it, or its work is closed. */
  readonly queued: { readonly by: Person; readonly endsAt: Date; readonly proof: Uint8Array | null } | null;
}

type Instant = string | null;
type Signed = Omit<Signature, 'at'> & { at: string };

interface ScrutinyJson {
  readonly requests: readonly (Omit<ScrutinyRequest, 'at'> & { at: string })[];
  readonly findings: readonly (Omit<ScrutinyFinding, 'at' | 'recordedAt' | 'basis'> & {
    at: string;
    recordedAt: string;
    basis: Omit<ScrutinyFinding['basis'], 'receivedAt'> & { receivedAt: string };
  })[];
}

interface Row {
  id: string;
  generation: number;
  kind: OrderKind;
  status: OrderStatus;
  desired_status: DesiredStatus;
  created_at: string;
  reference: string;
  purpose: string;
  legal_basis: LegalBasis;
  emergency: Emergency | null;
  secrecy: (Omit<Secrecy, 'until'> & { until: Instant }) | null;
  recipient: Recipient;
  categories: DataCategory[];
  from_at: Instant;
  to_at: Instant;
  territories: string[];
  notified_organisation: string | null;
  notified_country: string | null;
  not_notified: string | null;
  earlier: string | null;
  preservation: string | null;
  inform_by: Instant;
  report_to: string | null;
  processor: string | null;
  related_warnings: RelatedWarning[];
  issuing_issuer: string;
  issuing_subject: string;
  issuing_organisation: string | null;
  issuing_country: string | null;
  issuing_office: Office | null;
  issuing_at: string;
  validating: Signed | null;
  enforcing: Signed | null;
  digest: string | null;
  digest_salts: Salts;
  claimed_by_issuer: string | null;
  claimed_by_subject: string | null;
  claim_ends_at: Instant;
  call_back: (Omit<CallBack, 'at'> & { at: string }) | null;
  notified_at: Instant;
  concerned: Order['concerned'];
  notification_evidence: (Omit<NotificationEvidence, 'at'> & { at: string }) | null;
  production_requests: (Omit<ProductionRequest, 'requestedAt' | 'confirmedAt'> & { requestedAt: string; confirmedAt: string })[];
  answers: (Omit<OutsideAnswer, 'sentAt' | 'confirmedAt'> & { sentAt: string; confirmedAt: Instant })[];
  received:
    | (Omit<Receipt, 'at' | 'authenticity'> & { at: string; authenticity: (Omit<AuthenticityCheck, 'at'> & { at: string }) | null })
    | null;
  challenges: (Omit<Challenge, 'filedAt' | 'endedAt'> & { filedAt: string; endedAt: Instant })[];
  scrutiny: ScrutinyJson | null;
  impediments: (Omit<Impediment, 'at' | 'endedAt'> & { at: string; endedAt: Instant })[];
  renewals: (Omit<Renewal, 'at' | 'until'> & { at: string; until: Instant })[];
  informed_at: Instant;
  knowable_from: Instant;
  served_at: Instant;
  released_event: string | null;
}

export interface Parts {
  row: Row;
  clocks: ClockJson[];
  targets: { id: string; type: IdentifierType; value: string; resolved: string | null }[];
  decisions: {
    target_id: string;
    category: DataCategory | null;
    outcome: DecisionOutcome;
    from_at: Instant;
    to_at: Instant;
    code: TargetDecision['code'];
    text: string | null;
    preserved: boolean | null;
  }[];
  events: {
    act: OrderEvent['act'];
    part: CasePart | null;
    signed: Signed | null;
    at: string;
    from_status: OrderStatus | null;
    to_status: OrderStatus;
    generation: number;
    text: string | null;
    codes: OrderEvent['codes'];
    public_purpose: PurposeFound | null;
  }[];
  elsewhere: { part: CasePart; issuer: string; subject: string }[];
  home: Order['home'];
  work: { claimed_by: string | null; claim_ends_at: Instant; proof: string | null } | null;
  releasedAt: bigint | null;
}

const instant = (text: Instant): Date | null => (text === null ? null : new Date(text));
const windowOf = (from: Instant, to: Instant) => (from === null || to === null ? null : { from: new Date(from), to: new Date(to) });
const approval = (signed: Signed | null): Signature | null => signed && { ...signed, at: new Date(signed.at) };

const contentOf = (row: Row) => ({
  kind: row.kind,
  emergency: row.emergency,
  reference: row.reference,
  legalBasis: row.legal_basis,
  purpose: row.purpose,
  categories: row.categories,
  from: instant(row.from_at),
  to: instant(row.to_at),
  territories: row.territories,
  recipient: row.recipient,
  secrecy: row.secrecy && { ...row.secrecy, until: instant(row.secrecy.until) },
  notified:
    row.notified_organisation === null || row.notified_country === null
      ? null
      : { organisation: row.notified_organisation, country: row.notified_country },
  notNotified: row.not_notified,
  earlier: row.earlier,
  preservation: row.preservation,
  informBy: instant(row.inform_by),
  reportTo: row.report_to,
  processor: row.processor,
});

const scrutinyOf = ({ requests, findings }: ScrutinyJson): Scrutiny => ({
  requests: requests.map(({ at, ...one }) => ({ ...one, at: new Date(at) })),
  findings: findings.map(({ at, recordedAt, basis, ...one }) => ({
    ...one,
    at: new Date(at),
    recordedAt: new Date(recordedAt),
    basis: { ...basis, receivedAt: new Date(basis.receivedAt) },
  })),
});

const issuingOf = (row: Row): Signature => ({
  issuer: row.issuing_issuer,
  subject: row.issuing_subject,
  organisation: row.issuing_organisation,
  country: row.issuing_country,
  office: row.issuing_office,
  at: new Date(row.issuing_at),
});

const claimOf = ({ claimed_by_issuer: issuer, claimed_by_subject: subject, claim_ends_at: endsAt }: Row) =>
  issuer === null || subject === null || endsAt === null ? null : { by: { issuer, subject }, endsAt: new Date(endsAt) };

const receiptOf = (row: Row['received']): Receipt | null =>
  row && {
    ...row,
    at: new Date(row.at),
    authenticity: row.authenticity && { ...row.authenticity, at: new Date(row.authenticity.at) },
  };

function orderOf({ row, clocks, targets, decisions, events, elsewhere, home }: Parts): Order {
  return {
    id: row.id,
    generation: row.generation,
    desiredStatus: row.desired_status,
    status: row.status,
    ...contentOf(row),
    issuing: issuingOf(row),
    validating: approval(row.validating),
    enforcing: approval(row.enforcing),
    relatedWarnings: row.related_warnings,
    targets,
    decisions: decisions.map(({ target_id: target, category, outcome, from_at: from, to_at: to, code, text, preserved }) => ({
      target,
      category,
      outcome,
      window: windowOf(from, to),
      code,
      text,
      preserved,
    })),
    digest: row.digest,
    salts: row.digest_salts,
    claim: claimOf(row),
    callBack: row.call_back && { ...row.call_back, at: new Date(row.call_back.at) },
    notifiedAt: instant(row.notified_at),
    concerned: row.concerned,
    notificationEvidence: row.notification_evidence && { ...row.notification_evidence, at: new Date(row.notification_evidence.at) },
    answers: row.answers.map(({ sentAt, confirmedAt, ...one }) => ({
      ...one,
      sentAt: new Date(sentAt),
      confirmedAt: instant(confirmedAt),
    })),
    productionRequests: row.production_requests.map(({ requestedAt, confirmedAt, ...one }) => ({
      ...one,
      requestedAt: new Date(requestedAt),
      confirmedAt: new Date(confirmedAt),
    })),
    received: receiptOf(row.received),
    challenges: row.challenges.map(({ filedAt, endedAt, ...one }) => ({ ...one, filedAt: new Date(filedAt), endedAt: instant(endedAt) })),
    impediments: row.impediments.map(({ at, endedAt, ...one }) => ({ ...one, at: new Date(at), endedAt: instant(endedAt) })),
    scrutiny: row.scrutiny && scrutinyOf(row.scrutiny),
    home,
    renewals: row.renewals.map(({ at, until, ...one }) => ({ ...one, at: new Date(at), until: instant(until) })),
    informedAt: instant(row.informed_at),
    knowableFrom: instant(row.knowable_from),
    servedAt: instant(row.served_at),
    clocks: clocks.map(clockOf),
    history: events.map(({ signed, at, from_status: from, to_status: to, public_purpose: publicPurpose, ...event }) => ({
      ...event,
      ...(publicPurpose === null ? {} : { publicPurpose }),
      by: approval(signed),
      at: new Date(at),
      from,
      to,
    })),
    elsewhere: elsewhere.map(({ part, issuer, subject }) => ({ part, person: { issuer, subject } })),
  };
}

const queuedOf = (claimed: string, { claim_ends_at: endsAt, proof }: NonNullable<Parts['work']>): StoredOrder['queued'] =>
  endsAt === null ? null : { by: parsePerson(claimed), endsAt: new Date(endsAt), proof: proof === null ? null : Buffer.from(proof, 'hex') };

/** What a row of {@link selectOrders} says. */
export function storedOf(parts: Parts): StoredOrder {
  const { row, work, releasedAt } = parts;
  const claimed = work?.claimed_by ?? null;
  return {
    order: orderOf(parts),
    createdAt: new Date(row.created_at),
    releasedAt: releasedAt === null ? null : Number(releasedAt),
    releasedEvent: row.released_event,
    queued: claimed === null || work === null ? null : queuedOf(claimed, work),
  };
}

/** Selects the whole orders with these ids, as far as they exist and `when` is true, in no order. */
export const selectOrders = (ids: readonly string[], when = Prisma.sql`true`): Prisma.Sql => Prisma.sql`
  SELECT to_jsonb(o) AS row,
    (SELECT coalesce(jsonb_agg(to_jsonb(c) - 'order_id' ORDER BY c.kind), '[]') FROM orders.clock c WHERE c.order_id = o.id) AS clocks,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'type', t.type, 'value', t.value, 'resolved', t.resolved) ORDER BY t.position), '[]')
       FROM orders.order_target t WHERE t.order_id = o.id) AS targets,
    (SELECT coalesce(jsonb_agg(to_jsonb(d) - 'order_id' - 'position' ORDER BY d.position), '[]')
       FROM orders.order_decision d WHERE d.order_id = o.id) AS decisions,
    (SELECT coalesce(jsonb_agg(to_jsonb(e) - 'order_id' - 'person' ORDER BY e.generation), '[]')
       FROM orders.order_event e WHERE e.order_id = o.id) AS events,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('part', p.part, 'issuer', p.issuer, 'subject', p.subject)), '[]')
       FROM orders.case_participant p WHERE p.order_id = o.id) AS elsewhere,
    (SELECT jsonb_build_object('organisation', h.organisation, 'country', h.country) FROM orders.enrolment h
      WHERE o.kind = 'TCO_REMOVAL' AND h.scrutinises AND h.state = 'ENROLLED') AS home,
    (SELECT jsonb_build_object('claimed_by', w.claimed_by, 'claim_ends_at', w.claim_ends_at, 'proof', encode(w.claim_proof, 'hex'))
       FROM enforcement.work_item w WHERE w.kind = 'ORDER' AND w.subject_id = o.id AND w.closed_at IS NULL) AS work,
    (SELECT l.idx FROM log.log_entry l WHERE l.event_id = o.released_event) AS "releasedAt"
  FROM orders.legal_order o WHERE o.id = ANY (${ids as string[]}) AND ${when}`;

/** The whole orders with these ids that exist, in no order. */
export const ordersById = async (db: Database, ids: readonly string[]): Promise<StoredOrder[]> =>
  (await db.$queryRaw<Parts[]>(selectOrders(ids))).map(storedOf);

/** The order, kept from others until the transaction ends; null when there is none. */
export async function lockOrder(db: Database, id: string): Promise<StoredOrder | null> {
  await db.$queryRaw`SELECT FROM orders.legal_order WHERE id = ${id} FOR NO KEY UPDATE`;
  const [found] = await ordersById(db, [id]);
  return found ?? null;
}
