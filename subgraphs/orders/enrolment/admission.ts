/**
 * Who is answered on the authority graph: a body that is enrolled, in roles and as an office that its enrolment names, while the gate is
 * open; and that the law in force is followed by whatever a call enters by. It wraps every root and every reference of this subgraph, so that a new
 * one can't be without it. One read a call, which brings the order that the call asks for with it.
 */
import type { Caller, Office, Role } from '@writ/access';
import { PublicError } from '@writ/core';
import { reason, refusalOf } from '@writ/orders-domain/order';
import { Prisma } from '@writ/prisma/client';
import { lockdownError } from '../canary/lockdown-error.ts';
import { authorOf, entryBy } from '../commands/command-entries.ts';
import type { RequestContext } from '../dependencies.ts';
import { followLaw, viewMs } from '../law/in-force.ts';
import { type Parts, type StoredOrder, selectOrders, storedOf } from '../store/read.ts';

/** What the call found. */
export interface Admission {
  /**
   * Throws FORBIDDEN for who is not enrolled for what they claim, and for everybody while the gate is closed. The first ask of a call reads the order that it
   * names too.
   */
  require(order?: string): Promise<{ activeFrom: Date }>;
  /** Those of exactly these ids that exist, where they were read together with the admission; once, and undefined otherwise. */
  readOrders(ids: readonly string[]): Promise<StoredOrder[] | undefined>;
}

interface Found {
  isClosed: boolean;
  roles: Role[] | null;
  offices: Office[] | null;
  activeFrom: Date | null;
}

type FoundWithOrder = Found & { [Part in keyof Parts]: Parts[Part] | null };

/** Of an enrolled body while the gate is open, and of no other, the order is read in the same statement. */
async function find({ db, caller }: RequestContext, order: string | undefined): Promise<(Found & { order?: StoredOrder }) | undefined> {
  const { issuer, organisation, country } = caller;
  const admission = Prisma.sql`
    SELECT EXISTS (SELECT FROM orders.gate_closing c WHERE c.opened_at IS NULL) AS "isClosed", e.roles, e.offices, e.active_from AS "activeFrom"
      FROM (SELECT) AS one LEFT JOIN orders.enrolment e
        ON e.issuer = ${issuer} AND e.organisation = ${organisation} AND e.country = ${country} AND e.state = 'ENROLLED'`;
  if (order === undefined) return (await db.$queryRaw<Found[]>(admission))[0];
  const named = selectOrders([order], Prisma.sql`NOT a."isClosed" AND a."activeFrom" IS NOT NULL`);
  const [found] = await db.$queryRaw<FoundWithOrder[]>`SELECT * FROM (${admission}) a LEFT JOIN LATERAL (${named}) o ON true`;
  if (found === undefined || found.row === null) return found;
  return { ...found, order: storedOf(found as Found & Parts) };
}

/** The same words whatever is missing: who asks learns nothing about other bodies. */
const notEnrolled = (): PublicError =>
  new PublicError(
    'FORBIDDEN',
    'Your body is not enrolled here with what your token claims. Ask the platform how an authority is enrolled.',
    {
      reason: 'NOT_ENROLLED',
    },
  );

const covers = ({ roles, office }: Caller, found: Found): boolean =>
  roles.every((role) => found.roles?.includes(role) === true) && office !== null && found.offices?.includes(office) === true;

/** Reads once, when it is first asked. */
export function admissionOf(context: RequestContext): Admission {
  let reading: ReturnType<typeof find> | undefined;
  let readWith: string | undefined;
  return {
    async require(order) {
      if (reading === undefined) {
        readWith = order;
        reading = find(context, order);
      }
      const found = await reading;
      if (found === undefined || found.activeFrom === null || !covers(context.caller, found)) throw notEnrolled();
      if (found.isClosed) throw lockdownError();
      return { activeFrom: found.activeFrom };
    },
    async readOrders(ids) {
      if (readWith === undefined || ids.length !== 1 || ids[0] !== readWith) return undefined;
      // An order that is asked for again may have changed.
      readWith = undefined;
      const found = await reading;
      return found?.order === undefined ? [] : [found.order];
    },
  };
}

/** What a body may do in its waiting time: nothing of it asks for anything, or brings an order nearer to being in force. */
const narrowing: ReadonlySet<string> = new Set([
  'discardDraft',
  'withdrawOrder',
  'refuseValidation',
  'objectToOrder',
  'scrutiniseOrder',
  'revokeDeliveryKey',
]);

/** The waiting time is no fault of the asker: it is answered as data, and is an entry. */
async function tooEarly({ log, clock, caller, operation }: RequestContext, action: string, activeFrom: Date) {
  const words = `The waiting time of your body's enrolment is not over: it can act from ${activeFrom.toISOString()} on.`;
  const details = { action, outcome: 'failure', reason: ['NOT_YET'] };
  await log.append(entryBy(authorOf(caller, operation), 'access.refused.v1', clock(), details));
  return refusalOf([reason('NOT_YET', words)]);
}

type Admitting = RequestContext & { readonly admission: Admission };
type Resolve = (parent: unknown, args: unknown, context: Admitting, info: unknown) => unknown;
type ResolveReference = (reference: unknown, context: Admitting, info: unknown) => unknown;

/** The order that a view of one names. A mutation reads its order under a lock. */
const orderOf = (name: string, args: unknown): string | undefined =>
  name === 'order' && typeof args === 'object' && args !== null && 'id' in args && typeof args.id === 'string' ? args.id : undefined;

const root =
  (resolve: Resolve, { name, isMutation }: { name: string; isMutation: boolean }): Resolve =>
  async (parent, args, context, info) => {
    const mutation = isMutation ? name : null;
    await followLaw(context.db, isMutation ? 0 : viewMs);
    if (context.caller.graph !== 'authority') return resolve(parent, args, context, info);
    const { activeFrom } = await context.admission.require(isMutation ? undefined : orderOf(name, args));
    if (mutation !== null && !narrowing.has(mutation) && activeFrom > context.clock()) return tooEarly(context, mutation, activeFrom);
    return resolve(parent, args, context, info);
  };

const referenced =
  (resolve: ResolveReference): ResolveReference =>
  async (reference, context, info) => {
    if (context.caller.graph === 'authority') await context.admission.require();
    return resolve(reference, context, info);
  };

type Fields = Readonly<Record<string, unknown>>;

const rootFields = (fields: Fields, isMutation: boolean): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, resolve]) => [name, root(resolve as Resolve, { name, isMutation })]));

function typeFields(fields: Fields): Fields {
  const resolve = fields['__resolveReference'];
  return typeof resolve === 'function' ? { ...fields, __resolveReference: referenced(resolve as ResolveReference) } : fields;
}

/** The same resolvers, with the admission around all that the authority graph can enter by. */
export function admitted<Resolvers extends object>(resolvers: Resolvers): Resolvers {
  const entries = Object.entries(resolvers as Record<string, Fields>).map(([type, fields]) => {
    if (type === 'Query' || type === 'Mutation') return [type, rootFields(fields, type === 'Mutation')];
    // A scalar is an object of a class, and keeps it.
    return [type, Object.getPrototypeOf(fields) === Object.prototype ? typeFields(fields) : fields];
  });
  return Object.fromEntries(entries) as Resolvers;
}
