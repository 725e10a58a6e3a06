/** Certificates that end within thirty days: the body hears of it once, in time to propose the next one. */
import type { Services } from '../dependencies.ts';
import type { JobKind } from '../worker/job.ts';
import { keyStateAt } from './key.ts';
import { tellOfKey } from './key-alerts.ts';
import { keyById } from './store.ts';

const before = 30 * 24 * 3_600_000;

export const keyEnds: JobKind = {
  name: 'key-ends',
  async due(db, now) {
    const rows = await db.$queryRaw<{ id: string }[]>`
      SELECT k.id FROM orders.delivery_key k JOIN orders.enrolment e ON e.id = k.enrolment_id
       WHERE k.approved_at IS NOT NULL AND k.revoked_at IS NULL AND k.not_after > ${now} AND k.not_after <= ${new Date(now.getTime() + before)} AND e.state = 'ENROLLED'
         AND NOT EXISTS (SELECT FROM orders.alert a WHERE a.cause = 'KEY ' || k.id || ' ENDS')`;
    return rows.map(({ id }) => id);
  },
  run: ({ db, clock }: Services, id) =>
    db.$transaction(async (within) => {
      const [key, at] = [await keyById(within, id), clock()];
      if (key === null || ['PROPOSED', 'REVOKED', 'EXPIRED'].includes(keyStateAt(key, at))) return;
      await tellOfKey(within, key.body, { key: id, what: 'ENDS', at, dueAt: key.notAfter });
    }),
};
