/** Enrolments in the database. What was done to one is kept beside it for good. */
import type { Office, Role } from '@writ/access';
import { parsePerson, personText } from '@writ/access';
import {
  type Enrolment,
  type EnrolmentChange,
  type EnrolmentState,
  type EnrolmentTerms,
  type ReportingLine,
  skeletonOf,
} from '@writ/orders-domain/enrolment';
import type { NotifiedAuthorityState } from '@writ/orders-domain/machine';
import type { Body, Order, Signature } from '@writ/orders-domain/order';
import type { Person } from '@writ/orders-domain/people';
import { Prisma } from '@writ/prisma/client';
import type { Database } from '../store/database.ts';

type EnrolmentRow = Prisma.EnrolmentGetPayload<object>;
/** An act as it is kept. */
export type ActRow = Prisma.EnrolmentActGetPayload<object>;

const linesOf = (json: Prisma.JsonValue): readonly ReportingLine[] => json as Prisma.JsonArray & ReportingLine[];
const json = (lines: readonly ReportingLine[]) => JSON.parse(JSON.stringify(lines)) as Prisma.InputJsonArray;

const enrolmentOf = ({ roles, offices, lines, proposedLines, proposedBy, approvedBy, confirmedBy, ...row }: EnrolmentRow): Enrolment => ({
  ...row,
  lines: linesOf(lines),
  proposedLines: proposedLines === null ? null : linesOf(proposedLines),
  roles: roles as Role[],
  offices: offices as Office[],
  proposedBy: parsePerson(proposedBy),
  approvedBy: approvedBy === null ? null : parsePerson(approvedBy),
  confirmedBy: confirmedBy === null ? null : parsePerson(confirmedBy),
});

/** The columns that an act can change. */
const columns = ({
  generation,
  state,
  change,
  lines,
  proposedLines,
  proposedBy,
  approvedBy,
  confirmedBy,
  proposedAt,
  activeFrom,
}: Enrolment) => ({
  generation,
  state,
  change,
  lines: json(lines),
  proposedLines: proposedLines === null ? Prisma.DbNull : json(proposedLines),
  proposedBy: personText(proposedBy),
  approvedBy: approvedBy && personText(approvedBy),
  confirmedBy: confirmedBy && personText(confirmedBy),
  proposedAt,
  activeFrom,
});

/** One act, as it is kept. */
export interface Done {
  readonly act: string;
  readonly change: EnrolmentChange | null;
  readonly signed: Signature;
  readonly reason: string | null;
}

/** A confirmation pins the lines: they hold for orders that are drafted from then on. */
const pins = ({ act, change }: Done): boolean => act === 'confirmed' && (change === 'ENROL' || change === 'LINES');

async function insertAct(db: Database, { id, generation, state, lines }: Enrolment, done: Done): Promise<void> {
  const { act, change, signed, reason } = done;
  const { at, ...who } = signed;
  await db.enrolmentAct.createMany({
    data: [
      {
        enrolmentId: id,
        generation,
        act,
        change,
        signed: { ...who },
        at,
        toState: state,
        reason,
        lines: pins(done) ? json(lines) : Prisma.DbNull,
      },
    ],
  });
}

/** Keeps a proposal; false when the body has an enrolment under this issuer already. */
export async function insertEnrolment(db: Database, enrolment: Enrolment, done: Done): Promise<boolean> {
  const { id, issuer, organisation, name, country, roles, offices, callBackNumber, reportAddress, scrutinises } = enrolment;
  const claims = { roles: [...roles], offices: [...offices] };
  const terms = { id, issuer, organisation, name, country, ...claims, callBackNumber, reportAddress, scrutinises };
  const { count } = await db.enrolment.createMany({ data: [{ ...terms, ...columns(enrolment) }], skipDuplicates: true });
  if (count === 1) await insertAct(db, enrolment, done);
  return count === 1;
}

export async function updateEnrolment(db: Database, enrolment: Enrolment, done: Done): Promise<void> {
  const { id, generation } = enrolment;
  const { count } = await db.enrolment.updateMany({ where: { id, generation: generation - 1 }, data: columns(enrolment) });
  if (count !== 1) throw new TypeError('An enrolment was changed without being held.');
  await insertAct(db, enrolment, done);
}

/** The enrolment, kept from others until the transaction ends; null when there is none. */
export async function lockEnrolment(db: Database, id: string): Promise<Enrolment | null> {
  await db.$queryRaw`SELECT FROM orders.enrolment WHERE id = ${id} FOR NO KEY UPDATE`;
  return enrolmentById(db, id);
}

async function enrolmentById(db: Database, id: string): Promise<Enrolment | null> {
  const row = await db.enrolment.findFirst({ where: { id } });
  return row && enrolmentOf(row);
}

/** Enrolments in these states, the newest first, with what was done to each. */
export async function enrolmentsIn(db: Database, states: readonly EnrolmentState[], take: number) {
  const orderBy = [{ proposedAt: 'desc' as const }, { id: 'desc' as const }];
  const acts = { orderBy: { generation: 'asc' as const } };
  const rows = await db.enrolment.findMany({ where: { state: { in: [...states] } }, orderBy, take, include: { acts } });
  return rows.map(({ acts: done, ...row }) => ({ ...enrolmentOf(row), acts: done }));
}

/** What was done to an enrolment, oldest first. */
export const actsOn = (db: Database, id: string): Promise<ActRow[]> =>
  db.enrolmentAct.findMany({ where: { enrolmentId: id }, orderBy: { generation: 'asc' } });

/** The body whose enrolment to scrutinise removal orders has not ended; null when there is none. */
export async function scrutinisingBody(db: Database): Promise<string | null> {
  const found = await db.enrolment.findFirst({ where: { scrutinises: true, state: { not: 'ENDED' } }, select: { organisation: true } });
  return found?.organisation ?? null;
}

/** Whether the body is enrolled to scrutinise removal orders. */
export const scrutinises = async (
  db: Database,
  { organisation, country }: Pick<EnrolmentTerms, 'organisation' | 'country'>,
): Promise<boolean> => (await db.enrolment.count({ where: { organisation, country, state: 'ENROLLED', scrutinises: true } })) > 0;

/** Ends what a body has open under orders that name it as recipient. */
export const endGrantsOf = (db: Database, { organisation, country }: Enrolment, at: Date): Promise<number> => db.$executeRaw`
  UPDATE orders.access_grant g SET revoked_at = ${at} FROM orders.legal_order o
   WHERE o.id = g.reference AND g.purpose = 'ORDER' AND g.revoked_at IS NULL AND g.expires_at > clock_timestamp()
     AND ((o.recipient = 'ISSUING_AUTHORITY' AND o.issuing_organisation = ${organisation} AND o.issuing_country = ${country})
       OR (o.recipient <> 'ISSUING_AUTHORITY' AND o.validating_organisation = ${organisation} AND o.validating_country = ${country}))`;

/** The bodies of a country that are enrolled, were suspended, or are to be enrolled: their names in tokens, and as people read them. */
export const namesIn = (db: Database, country: string): Promise<Pick<EnrolmentTerms, 'organisation' | 'name'>[]> =>
  db.enrolment.findMany({ where: { country, state: { not: 'ENDED' } }, select: { organisation: true, name: true } });

/** The bodies that three persons have given a name, each with the newest one; also those whose enrolment has ended, since their orders stay. */
export const namedBodies = (db: Database): Promise<{ organisation: string; country: string; name: string }[]> => db.$queryRaw`
  SELECT DISTINCT ON (organisation, country) organisation, country, name FROM orders.enrolment
   WHERE name IS NOT NULL AND active_from IS NOT NULL ORDER BY organisation, country, proposed_at DESC, id`;

/** Whether every one of the bodies that signed is enrolled now, under the issuer of its signature; what nobody signed is not asked for. */
export async function areEnrolled(db: Database, signed: readonly (Signature | null)[]): Promise<boolean> {
  for (const who of signed) {
    if (who === null) continue;
    const { issuer, organisation, country } = who;
    if (organisation === null || country === null) return false;
    if ((await db.enrolment.count({ where: { issuer, organisation, country, state: 'ENROLLED' } })) === 0) return false;
  }
  return true;
}

/** Whether the body that receives what the order discloses is enrolled now, under whatever issuer, in the role of that side. */
export async function readsHere(
  db: Database,
  { recipient, issuing, validating }: Pick<Order, 'recipient' | 'issuing' | 'validating'>,
): Promise<boolean> {
  const isIssuer = recipient === 'ISSUING_AUTHORITY';
  const named = isIssuer ? issuing : validating;
  if (named === null || named.organisation === null || named.country === null) return false;
  const { organisation, country } = named;
  const roles = { has: isIssuer ? 'ISSUING' : 'VALIDATING' };
  return (await db.enrolment.count({ where: { organisation, country, state: 'ENROLLED', roles } })) > 0;
}

/** The bodies that are enrolled as enforcing authorities now, or were suspended, each once. */
export const enforcingBodies = (db: Database): Promise<Body[]> =>
  db.enrolment.findMany({
    where: { state: { in: ['ENROLLED', 'SUSPENDED'] }, roles: { has: 'ENFORCING' } },
    distinct: ['organisation', 'country'],
    select: { organisation: true, country: true },
  });

/**
 * Since when the body can object here without a break: from the last confirmation of its enrolment as an enforcing authority, of the enrolment
 * itself or of its going on after a suspension, or from the last opening of the authority graph. Null while it can't: it is not enrolled, or
 * the graph is closed. Its enrolments stay as they are until the transaction ends.
 */
async function enforcingSince(db: Database, body: Body | null): Promise<Date | null> {
  if (body === null) return null;
  const rows = await db.$queryRaw<{ since: Date }[]>`
    SELECT greatest(
             coalesce((SELECT max(a.at) FROM orders.enrolment_act a
                        WHERE a.enrolment_id = e.id AND a.act = 'confirmed' AND a.change IN ('ENROL', 'RESUME')), e.active_from),
             (SELECT max(g.opened_at) FROM orders.gate_closing g)) AS since
      FROM orders.enrolment e
     WHERE e.organisation = ${body.organisation} AND e.country = ${body.country} AND e.state = 'ENROLLED' AND 'ENFORCING' = ANY (e.roles)
       AND NOT EXISTS (SELECT FROM orders.gate_closing g WHERE g.opened_at IS NULL)
     ORDER BY 1 FOR SHARE OF e`;
  return rows[0]?.since ?? null;
}

/** The notified authority's status here, in the transaction of the act. */
export async function notifiedAuthorityState(db: Database, body: Body | null): Promise<NotifiedAuthorityState> {
  if (body === null) return { notifiedSince: null, enrolledLike: null };
  const names = (await enforcingBodies(db)).filter(({ country }) => country === body.country).map(({ organisation }) => organisation);
  const skeleton = skeletonOf(body.organisation);
  const alike = names.filter((name) => skeletonOf(name) === skeleton);
  const enrolledLike = alike.find((name) => name === body.organisation) ?? alike[0] ?? null;
  return { notifiedSince: await enforcingSince(db, body), enrolledLike };
}

/** Whom a validator reports to, by the lines that were pinned at an instant, and whether their own and the issuing officer's were known then. */
export async function reportingLines(
  db: Database,
  validator: Person,
  issuing: Person,
  at: Date,
): Promise<{ superiors: Person[]; linesKnown: boolean }> {
  const superiors = await db.$queryRaw<
    Person[]
  >`SELECT issuer, subject FROM orders.superiors(${validator.issuer}, ${validator.subject}, ${at})`;
  const [row] = await db.$queryRaw<{ known: bigint }[]>`
    SELECT count(DISTINCT (o.issuer, o.subject)) AS known
      FROM (VALUES (${validator.issuer}, ${validator.subject}), (${issuing.issuer}, ${issuing.subject})) AS o (issuer, subject)
      JOIN orders.enrolment e ON e.issuer = o.issuer
     CROSS JOIN LATERAL (SELECT a.lines FROM orders.enrolment_act a
                          WHERE a.enrolment_id = e.id AND a.lines IS NOT NULL AND a.at <= ${at} ORDER BY a.generation DESC LIMIT 1) pinned
     WHERE pinned.lines @> jsonb_build_array(jsonb_build_object('subject', o.subject))`;
  return { superiors, linesKnown: Number(row?.known ?? 0) === 2 };
}
