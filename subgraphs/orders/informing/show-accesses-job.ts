/**
 * The job that shows accesses once the time that kept them secret has passed by itself, which only counts where the platform informs, and what was
 * answered by hand once its entry is in the log. An act that lets the person know shows what there is in its own transaction and does not wait.
 */
import { commitWithEntries } from '@writ/access-log';
import { informedByPlatform } from '@writ/orders-domain/law';
import { lockOrder } from '../store/read.ts';
import type { JobKind } from '../worker/job.ts';
import { showAccesses } from './show-accesses.ts';

export const show: JobKind = {
  name: 'show-accesses',
  async due(db, now) {
    const rows = await db.$queryRaw<{ id: string }[]>`
      SELECT o.id FROM orders.legal_order o
       WHERE ((o.released_event IS NOT NULL AND o.accesses_shown_from IS NULL)
           OR EXISTS (SELECT FROM orders.answered_access a
                       WHERE a.order_id = o.id AND a.shown_at IS NULL AND orders.entry_of(a.event_id) IS NOT NULL))
         AND CASE WHEN o.kind = ANY (${informedByPlatform()})
               THEN NOT EXISTS (SELECT FROM orders.clock c WHERE c.order_id = o.id AND c.kind IN ('SECRECY', 'INFORM')
                                   AND c.ended_at IS NULL AND c.due_at > ${now})
               ELSE o.knowable_from IS NOT NULL END
       ORDER BY o.created_at, o.id`;
    return rows.map(({ id }) => id);
  },
  run: (services, id) =>
    commitWithEntries(services, async (db, at) => {
      const found = await lockOrder(db, id);
      if (found !== null) await showAccesses(db, found.order, at);
      return { result: undefined, drafts: [] };
    }),
};
