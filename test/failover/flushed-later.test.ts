/** What a disclosure writes beside the log waits for nobody, and the standby has it once it has an entry that came after. */
import { connectionFor } from '@writ/prisma';
import { openPrisma, Prisma } from '@writ/prisma/client';
import { expect, test } from 'vitest';
import { makeDraft } from '../../packages/access-log/testing/log-under-test.ts';
import { allDays, taking, wallIn } from '../../subgraphs/orders/limits/budget.ts';
import { flushedLater } from '../../subgraphs/orders/store/flushed-later.ts';
import { withReplicas } from './replicas.ts';

const countOf = (holder: string) => Prisma.sql`${taking([{ name: 'disclosuresPerTarget', holder, day: allDays, most: 9 }], 1)} AS wall`;

test('a count that waits for no standby is on it once an entry after it is, and is lost where there is none', async () => {
  await withReplicas('synchronous', async (replicas) => {
    const { pair } = replicas;
    const log = await replicas.open();
    const orders = openPrisma(connectionFor('orders', { socketFolder: pair.connection('orders').host ?? '' }));
    const countLater = (holder: string) => wallIn(orders, Prisma.sql`SELECT ${countOf(holder)}, ${flushedLater}`);
    await log.append(makeDraft());
    await replicas.published(1);
    await pair.standby.kill();
    await countLater('before the entry');
    const waits = wallIn(orders, Prisma.sql`SELECT ${countOf('waits')}`);
    await pair.commitThatWaits();
    const appended = log.append(makeDraft());
    await pair.standby.start();
    await Promise.all([waits, appended]);
    await pair.standby.kill();
    await countLater('after the entry');
    await orders.$disconnect();
    await pair.failOver();
    const found = await pair.query<{ holder: string }>(`SELECT holder FROM orders.budget ORDER BY holder`);
    expect(found.map(({ holder }) => holder)).toEqual(['before the entry', 'waits']);
  });
});
