/**
 * Which days of services of keys are in the log. Of one service each day is a row; of three, each service has one row with the day that is next, so that a service
 * that is away holds up its own days alone.
 */
import type { EntryDraft } from '@writ/access-log';
import { newEventId } from '@writ/core';
import type { KeyService, ServiceDays, SignedDay } from '@writ/keys-client';
import type { Services } from '../dependencies.ts';
import type { Database } from '../store/database.ts';

/** The day of a service that has to be in the log next, over or not. */
export interface NextDay {
  /** The name of one of three services; null of the one service. */
  readonly service: string | null;
  readonly day: string;
}

/** Where it is kept which days are in the log, and how their entries are written: of one service, or of three. */
export interface KeptDays {
  /** By name, whose each of three services is, in the order of the setting; the one service has no name. */
  readonly owners: ReadonlyMap<string | null, string | null>;
  /** For each service; where none of its days was ever in the log, the first that has to be, which is `newest` where there is no other rule. */
  next(db: Database, newest: string): Promise<readonly NextDay[]>;
  /** Before the first entry: so that `next` answers the same from then on. */
  begin(db: Database, newest: string): Promise<void>;
  /** Writes the entry of the day, one however often, and keeps that it is there. */
  log(services: Services, next: NextDay): Promise<void>;
}

/** The public leaf of a day: one, whoever makes it and however often. */
const dayLeaf = ({ day, root, counts, signature }: SignedDay, at: Date): EntryDraft<'keys.opened.v1'> => ({
  event: newEventId(),
  name: `keys.opened/${day}`,
  kind: 'system',
  type: 'keys.opened.v1',
  at,
  details: { day, root, counts: { ...counts }, signature },
});

const keptOfOne = (askDay: NonNullable<KeyService['day']>): KeptDays => ({
  owners: new Map([[null, null]]),
  async next(db, newest) {
    const [found] = await db.$queryRaw<{ day: string | null }[]>`SELECT (max(day) + 1)::text AS day FROM orders.keys_day`;
    return [{ service: null, day: found?.day ?? newest }];
  },
  begin: async () => undefined,
  async log({ db, log, clock }, { day }) {
    await log.append(dayLeaf(await askDay(day), clock()));
    await db.$executeRaw`INSERT INTO orders.keys_day (day) VALUES (${day}::date) ON CONFLICT DO NOTHING`;
  },
});

/** As {@link dayLeaf}, of one of three services: by its key anybody checks what it signed, and the names of all three show whose days have to be there too. */
function leafOfThree(
  { owner, name, key }: ServiceDays,
  services: readonly string[],
  { day, root, counts, signature }: SignedDay,
): Omit<EntryDraft<'keys.opened.v2'>, 'at'> {
  return {
    event: newEventId(),
    name: `keys.opened/${name}/${day}`,
    kind: 'system',
    type: 'keys.opened.v2',
    details: { owner, service: name, key, services: [...services], day, root, counts: { ...counts }, signature },
  };
}

/** A service that is new begins where the others are, so that it has each day of which their entries name it; three new ones after the last day of one service. */
function keptOfThree(services: readonly ServiceDays[]): KeptDays {
  const names = services.map(({ name }) => name).toSorted();
  return {
    owners: new Map(services.map(({ name, owner }) => [name, owner])),
    next: (db, newest) => db.$queryRaw<NextDay[]>`
      SELECT s.service, COALESCE(k.next, (SELECT min(next) FROM orders.keys_service WHERE service = ANY (${names})),
                                 (SELECT max(day) + 1 FROM orders.keys_day), ${newest}::date)::text AS day
        FROM unnest(${names}::text[]) s (service) LEFT JOIN orders.keys_service k ON k.service = s.service ORDER BY s.service`,
    async begin(db, newest) {
      // One statement for all three: whoever of them is asked first, they begin on one day.
      await db.$executeRaw`
        INSERT INTO orders.keys_service (service, next)
        SELECT s.service, COALESCE((SELECT min(next) FROM orders.keys_service WHERE service = ANY (${names})),
                                   (SELECT max(day) + 1 FROM orders.keys_day), ${newest}::date)
          FROM unnest(${names}::text[]) s (service) ORDER BY s.service ON CONFLICT DO NOTHING`;
    },
    async log({ db, log, clock }, { service, day }) {
      const own = services.find(({ name }) => name === service);
      if (own === undefined) throw new RangeError('A day is of one of the three services.');
      await log.append({ ...leafOfThree(own, names, await own.day(day)), at: clock() });
      await db.$executeRaw`UPDATE orders.keys_service SET next = ${day}::date + 1 WHERE service = ${service} AND next = ${day}::date`;
    },
  };
}

/** Null where no service is asked for days. */
export function keptDays(keyService: KeyService | null): KeptDays | null {
  if (keyService?.day !== undefined) return keptOfOne(keyService.day.bind(keyService));
  return keyService?.daysOf === undefined ? null : keptOfThree(keyService.daysOf);
}
