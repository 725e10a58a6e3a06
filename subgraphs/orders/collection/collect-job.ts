/** Collects what orders name, from their service on, and tells the source of collections that are over. */
import type { Services } from '../dependencies.ts';
import type { JobKind } from '../worker/job.ts';
import { collect } from './collect.ts';
import { toldOfEnd, wantedOf } from './store.ts';

async function collectSnapshot(services: Services, snapshot: string): Promise<void> {
  const [wanted] = await wantedOf(services.db, { snapshot });
  if (wanted !== undefined) await collect(services, wanted);
}

/**
 * A key is the id of a snapshot that is not taken, whose next try is due and which no other process holds; one that the source refused is due when counsel has it repeated. One whose target was corrected
 * meanwhile is not taken any more: that of the corrected one is.
 */
export const collectDue: JobKind = {
  name: 'collect',
  due: async (db, now) => {
    const rows = await db.$queryRaw<{ id: string }[]>`
      SELECT p.id FROM orders.preservation p JOIN orders.order_target t ON t.id = p.target_id
       WHERE p.taken_at IS NULL AND p.ended_at IS NULL
         AND NOT EXISTS (SELECT FROM orders.collection c
                          WHERE c.preservation_id = p.id
                            AND ((c.state = 'REFUSED' AND c.again_at IS NULL) OR (c.state = 'RUNNING' AND (c.try_at > ${now} OR c.held_until > ${now}))))`;
    return rows.map(({ id }) => id);
  },
  run: collectSnapshot,
};

/** A key is the entry of a collection that is over, because everything is kept or nothing more may be: the source answers nothing more under it. */
export const endCollections: JobKind = {
  name: 'end-collection',
  due: async (db) => {
    const rows = await db.$queryRaw<
      { event: string }[]
    >`SELECT event::text FROM orders.collection WHERE state <> 'RUNNING' AND told_at IS NULL`;
    return rows.map(({ event }) => event);
  },
  async run({ source, db, clock }, event) {
    await source.endCollection(event);
    await toldOfEnd(db, event, clock());
  },
};
