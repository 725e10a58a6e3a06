/**
 * Orders whose notified authority could not act here when they were served, and can now: it receives the notification, and its time to object
 * begins. Regulation (EU) 2023/1543, Art. 8 and 12(1).
 */
import type { MakeAct } from '../commands/run-command.ts';
import { notifiedAuthorityState } from '../enrolment/store.ts';
import { actBySystem } from './by-system.ts';
import type { JobKind } from './job.ts';

const alert: MakeAct = async ({ order: { generation, notified } }, db) => ({
  type: 'alertAuthority',
  generation,
  notifiedSince: (await notifiedAuthorityState(db, notified)).notifiedSince,
});

export const orderAlerts: JobKind = {
  name: 'order-alerts',
  async due(db) {
    const rows = await db.$queryRaw<{ id: string }[]>`
      SELECT o.id FROM orders.legal_order o
       WHERE o.notified_organisation IS NOT NULL AND o.notified_at IS NULL
         AND o.status IN ('SERVED', 'UNDER_REVIEW', 'CLARIFICATION', 'APPROVED', 'HELD', 'IN_FORCE')
         AND NOT EXISTS (SELECT FROM orders.gate_closing g WHERE g.opened_at IS NULL)
         AND EXISTS (SELECT FROM orders.enrolment e WHERE e.organisation = o.notified_organisation AND e.country = o.notified_country
                        AND e.state = 'ENROLLED' AND 'ENFORCING' = ANY (e.roles))`;
    return rows.map(({ id }) => id);
  },
  run: (services, id) => actBySystem(services, id, ({ notified, notifiedAt }) => (notified === null || notifiedAt !== null ? null : alert)),
};
