/** News of orders and packages, owed to the endpoints of the bodies for whom they exist: in the transaction of the change, so that none is lost and none is false. */
import type { Order } from '@writ/orders-domain/order';
import { readersOf } from '@writ/orders-domain/people';
import type { Database } from '../store/database.ts';

/** What is owed, of what. */
interface News {
  readonly kind: 'ORDER_CHANGED' | 'PACKAGE_READY';
  readonly subject: string;
  readonly state: string;
  readonly generation: number;
  readonly at: Date;
}

/** Owes news to the confirmed endpoints of some bodies that are enrolled now, each `<country> <organisation>`. Called in the transaction of the change. */
const oweNews = (db: Database, bodies: readonly string[], { kind, subject, state, generation, at }: News): Promise<number> =>
  db.$executeRaw`
  INSERT INTO orders.endpoint_event (id, endpoint_id, kind, subject, shown_state, generation, at, next_at)
  SELECT gen_random_uuid(), p.id, ${kind}, ${subject}, ${state}, ${generation}::int, ${at}::timestamptz, ${at}::timestamptz
    FROM orders.endpoint p
   WHERE p.state = 'CONFIRMED' AND p.country || ' ' || p.organisation = ANY (${[...bodies]}::text[])
     AND EXISTS (SELECT FROM orders.enrolment e WHERE e.country = p.country AND e.organisation = p.organisation AND e.state = 'ENROLLED')
   ORDER BY p.id
  ON CONFLICT (endpoint_id, kind, subject, generation) DO NOTHING`;

/** The bodies among some readers, each `<country> <organisation>`. A text that means people of several bodies means none of them. */
export const bodiesIn = (readers: readonly string[]): string[] => [
  ...new Set(
    readers.flatMap((text) => {
      const [, country, ...organisation] = text.split(' ');
      return country === undefined || organisation.length === 0 ? [] : `${country} ${organisation.join(' ')}`;
    }),
  ),
];

/** Of an order as it has become. Of a draft nobody hears, nor anybody for whom the order does not exist ({@link readersOf}). */
export async function oweOrderNews(db: Database, order: Order): Promise<void> {
  const bodies = bodiesIn(readersOf(order));
  const last = order.history.at(-1);
  if (bodies.length === 0 || last === undefined) return;
  const { id: subject, status: state, generation } = order;
  await oweNews(db, bodies, { kind: 'ORDER_CHANGED', subject, state, generation, at: last.at });
}

interface ReadyPackage {
  readonly id: string;
  readonly generation: number;
  readonly requestedBy: { readonly country: string | null; readonly organisation: string | null };
}

/** Of a package that can be fetched from now on: to the body that asked for it. */
export async function owePackageNews(db: Database, { id: subject, generation, requestedBy }: ReadyPackage, at: Date): Promise<void> {
  const { country, organisation } = requestedBy;
  if (country === null || organisation === null) return;
  await oweNews(db, [`${country} ${organisation}`], { kind: 'PACKAGE_READY', subject, state: 'READY', generation, at });
}
