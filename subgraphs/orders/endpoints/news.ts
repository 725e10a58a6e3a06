/** News of orders and packages, owed to the endpoints of the bodies for whom they exist: in the transaction of the change, so that none is lost and none is false. */
import type { Caller } from '@writ/access';
import { readerText } from '@writ/access/vocabulary';
import type { Order } from '@writ/orders-domain/order';
import { readersOf } from '@writ/orders-domain/people';
import { Prisma } from '@writ/prisma/client';
import type { Database } from '../store/database.ts';
import { isEnrolled } from './enrolled.ts';

/** What is owed, of what. */
interface News {
  readonly kind: 'ORDER_CHANGED' | 'PACKAGE_READY';
  readonly subject: string;
  readonly state: string;
  readonly generation: number;
  readonly at: Date;
}

/**
 * Owes news to the confirmed endpoints of those among some readers who are a body in a role, each `<role> <country> <organisation>`: under an enrolment that is in force and
 * covers that role. A text that means people of several bodies means none of them. Called in the transaction of the change.
 */
const oweNews = (db: Database, readers: readonly string[], { kind, subject, state, generation, at }: News): Promise<number> => {
  const covers = Prisma.sql`AND EXISTS (
    SELECT FROM unnest(e.roles) AS own (role) WHERE own.role::text || ' ' || p.country || ' ' || p.organisation = ANY (${[...readers]}::text[]))`;
  return db.$executeRaw`
  INSERT INTO orders.endpoint_event (id, endpoint_id, kind, subject, shown_state, generation, at, next_at)
  SELECT gen_random_uuid(), p.id, ${kind}, ${subject}, ${state}, ${generation}::int, ${at}::timestamptz, ${at}::timestamptz
    FROM orders.endpoint p
   WHERE p.state = 'CONFIRMED' AND ${isEnrolled(covers)}
   ORDER BY p.id
  ON CONFLICT (endpoint_id, kind, subject, generation) DO NOTHING`;
};

/** Of an order as it has become. Of a draft nobody hears, nor anybody for whom the order does not exist ({@link readersOf}). */
export async function oweOrderNews(db: Database, order: Order): Promise<void> {
  const readers = readersOf(order);
  const last = order.history.at(-1);
  if (readers.length === 0 || last === undefined) return;
  const { id: subject, status: state, generation } = order;
  await oweNews(db, readers, { kind: 'ORDER_CHANGED', subject, state, generation, at: last.at });
}

interface ReadyPackage {
  readonly id: string;
  readonly generation: number;
  readonly requestedBy: Pick<Caller, 'country' | 'organisation' | 'roles'>;
}

/** Of a package that can be fetched from now on: to the body that asked for it, in a role in which it may have. */
export async function owePackageNews(db: Database, { id: subject, generation, requestedBy }: ReadyPackage, at: Date): Promise<void> {
  const { country, organisation, roles } = requestedBy;
  if (country === null || organisation === null) return;
  const readers = (['ISSUING', 'VALIDATING'] as const).flatMap((role) =>
    roles.includes(role) ? readerText(role, { country, organisation }) : [],
  );
  await oweNews(db, readers, { kind: 'PACKAGE_READY', subject, state: 'READY', generation, at });
}
