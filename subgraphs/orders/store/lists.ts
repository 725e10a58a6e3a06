/** The orders of a caller, as the database can tell them: by body and role. Each is then checked like one that is requested by its id. */
import { type Caller, type Role, rolesOf } from '@writ/access';
import { type OrderStatus, terminal } from '@writ/orders-domain/order';
import type { Prisma } from '@writ/prisma/client';
import { beyond, type Position } from '@writ/subgraph';
import { scrutinises } from '../enrolment/store.ts';
import type { Database } from './database.ts';

type Where = Prisma.LegalOrderWhereInput;
type Asker = Pick<Caller, 'issuer' | 'subject' | 'organisation' | 'country'>;

/** No row: for who acts for nobody. */
const nothing: Where = { id: { in: [] } };

function validatorsOwn({ organisation, country }: Asker): Where {
  const unvalidated: Where = {
    clocks: { some: { kind: 'VALIDATION', endedAt: null } },
    status: { notIn: terminal.filter((status) => status !== 'FULFILLED') },
  };
  const waiting: Where = { OR: [{ status: 'SUBMITTED' }, unvalidated] };
  const signed: Where = { events: { some: { part: 'VALIDATOR', signed: { path: ['organisation'], equals: organisation ?? '' } } } };
  return {
    status: { not: 'DRAFT' },
    OR: [
      { validatingOrganisation: organisation, validatingCountry: country },
      { ...waiting, issuingCountry: country },
      { ...signed, issuingCountry: country },
    ],
  };
}

const own: Readonly<Partial<Record<Role, (asker: Asker) => Where>>> = {
  ISSUING: ({ issuer, subject, organisation, country }) => ({
    issuingOrganisation: organisation,
    issuingCountry: country,
    OR: [{ status: { not: 'DRAFT' } }, { issuingIssuer: issuer, issuingSubject: subject ?? '' }],
  }),
  VALIDATING: validatorsOwn,
  ENFORCING: ({ organisation, country }) => ({
    servedAt: { not: null },
    OR: [{ notifiedOrganisation: organisation, notifiedCountry: country }, { concerned: { equals: { country, organisation } } }],
  }),
  AGENT: () => ({ servedAt: { not: null } }),
  COUNSEL: () => ({ servedAt: { not: null } }),
  AUDITOR: () => ({ status: { not: 'DRAFT' } }),
};

/** Removal orders of other states, for the body that scrutinises them. */
async function scrutinisedBy(db: Database, { graph, roles, organisation, country }: Caller): Promise<Where[]> {
  if (graph !== 'authority' || !roles.includes('ENFORCING') || organisation === null || country === null) return [];
  if (!(await scrutinises(db, { organisation, country }))) return [];
  return [{ kind: 'TCO_REMOVAL', servedAt: { not: null }, OR: [{ issuingCountry: null }, { issuingCountry: { not: country } }] }];
}

async function ownOf(db: Database, caller: Caller): Promise<Where> {
  const { graph, subject, organisation } = caller;
  if (subject === null || (graph === 'authority' && organisation === null)) return nothing;
  const wheres = caller.roles.filter((role) => rolesOf(graph).includes(role)).flatMap((role) => own[role]?.(caller) ?? []);
  return wheres.length === 0 ? nothing : { OR: [...wheres, ...(await scrutinisedBy(db, caller))] };
}

/** The newest first; `after` is a cursor's position. */
export const orderIdsOf = async (
  db: Database,
  caller: Caller,
  statuses: readonly OrderStatus[],
  { after, take }: { after: Position | null; take: number },
) =>
  db.legalOrder.findMany({
    where: { AND: [await ownOf(db, caller), { status: { in: [...statuses] } }, beyond('createdAt', after, 'desc')] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, createdAt: true },
    take,
  });

/** The orders of a caller with a case number, the newest first, at most `take`. */
export async function orderIdsByReference(db: Database, caller: Caller, reference: string, take: number): Promise<string[]> {
  // By `lower` and not as a pattern: what somebody types is a text, and the index is over the same.
  const named = await db.$queryRaw<{ id: string }[]>`SELECT id FROM orders.legal_order WHERE lower(reference) = lower(${reference})`;
  const rows = await db.legalOrder.findMany({
    where: { AND: [await ownOf(db, caller), { id: { in: named.map(({ id }) => id) } }] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true },
    take,
  });
  return rows.map(({ id }) => id);
}
