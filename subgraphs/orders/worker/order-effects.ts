/** Orders to act under which everything was done: they are fulfilled, and their authority sees it. Regulation (EU) 2022/2065, Art. 9(1). */
import { actingKinds } from '@writ/orders-domain/law';
import { effectsGiven } from '../removal/restriction-progress.ts';
import { actBySystem } from './by-system.ts';
import type { JobKind } from './job.ts';

export const orderEffects: JobKind = {
  name: 'order-effects',
  async due(db) {
    const rows = await db.$queryRaw<{ id: string }[]>`
      WITH acting AS (SELECT o.id FROM orders.legal_order o WHERE o.status = 'IN_FORCE' AND o.kind = ANY (${actingKinds()})),
           effect AS (SELECT target_id FROM orders.target_effects(ARRAY(SELECT id FROM acting)))
      SELECT o.id FROM acting o
       WHERE NOT EXISTS (
               SELECT FROM orders.order_target t JOIN orders.order_decision d ON d.order_id = t.order_id AND d.target_id = t.id AND d.outcome = 'GRANTED'
                WHERE t.order_id = o.id AND NOT EXISTS (SELECT FROM effect f WHERE f.target_id = t.id))`;
    return rows.map(({ id }) => id);
  },
  run: (services, id) =>
    actBySystem(services, id, async ({ status, generation }) => {
      if (status !== 'IN_FORCE') return null;
      const effects = await effectsGiven(services.db, [id]);
      const at = new Date(Math.max(...effects.map((effect) => effect.at.getTime())));
      return { type: 'fulfil', generation, done: effects.map(({ target }) => target), ...(effects.length === 0 ? {} : { at }) };
    }),
};
