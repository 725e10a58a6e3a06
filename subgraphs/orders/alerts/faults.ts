/** What reached nobody: alerts that could not be delivered, by whom they were for and why. Of persons it says how many and not who. */
import type { Database } from '../store/database.ts';

/** A person's settings are theirs: their faults are counted together. */
export interface AlertFault {
  readonly hearer: 'DESK' | 'SECOND' | 'BODY' | 'PERSON';
  readonly organisation: string | null;
  readonly country: string | null;
  readonly why: string;
  readonly lost: number;
  readonly waiting: number;
  readonly since: Date;
}

interface Row extends Omit<AlertFault, 'hearer' | 'organisation' | 'country'> {
  readonly hearer: string;
}

function named({ hearer, ...counts }: Row): AlertFault {
  if (hearer === 'DESK' || hearer === 'SECOND' || hearer === 'PERSON') return { hearer, organisation: null, country: null, ...counts };
  const [, country = '', ...organisation] = hearer.split(' ');
  return { hearer: 'BODY', organisation: organisation.join(' '), country, ...counts };
}

export async function alertFaults(db: Database): Promise<AlertFault[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT CASE WHEN d.hearer IN ('DESK', 'SECOND') OR d.hearer LIKE 'BODY %' THEN d.hearer ELSE 'PERSON' END AS hearer,
           d.outcome AS why, count(*) FILTER (WHERE d.state = 'FAILED')::int AS lost, count(*) FILTER (WHERE d.state = 'DUE')::int AS waiting, min(a.at) AS since
      FROM orders.alert_delivery d JOIN orders.alert a ON a.id = d.alert_id
     WHERE d.outcome IS NOT NULL AND d.state <> 'SENT' GROUP BY 1, 2 ORDER BY 5, 1, 2 LIMIT 100`;
  return rows.map(named);
}

/** How many of a person's own could not be delivered. */
export const undelivered = (db: Database, hearer: string): Promise<number> =>
  db.alertDelivery.count({ where: { hearer, state: 'FAILED' } });
