import { openPrisma, type PrismaClient } from '@writ/prisma/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { actsOn } from '../testing/acts.ts';
import { type Served, serve } from '../testing/served.ts';
import { waitingOfEnforcement } from './waiting.ts';

let served: Served;
let db: PrismaClient;
beforeEach(async () => {
  served = await serve();
  db = openPrisma(served.parts.database, 1);
});
afterEach(async () => {
  await db.$disconnect();
  await served.close();
});

test('where nothing waits everything is counted, and is nothing', async () => {
  expect(await waitingOfEnforcement(db)).toEqual(
    ['letters', 'submissions', 'webhooks'].map((what) => ({ what, count: 0, since: null, dead: 0 })),
  );
});

test('what waits is counted since the oldest of it, and what was given up apart', async () => {
  await served.sql(
    `insert into enforcement.subscriber (id, url, since, created_by) values ('s', 'https://edge.example/', now(), 'i agent')`,
  );
  const acts = actsOn(served);
  await acts.restrict('agent');
  await acts.submitNotice('reader');
  await served.sql(
    `insert into enforcement.delivery (subscriber_id, sequence, next_at) select 's', sequence, now() from enforcement.outbox on conflict do nothing`,
  );
  const [times] = await served.sql(`select (select min(created_at) from enforcement.letter) as letters,
    (select min(decided_at) from enforcement.restriction) as submissions, (select min(occurred_at) from enforcement.outbox) as webhooks`);
  const counted = async () => new Map((await waitingOfEnforcement(db)).map(({ what, ...rest }) => [what, rest]));
  const before = await counted();
  for (const what of ['letters', 'submissions', 'webhooks']) {
    expect(before.get(what), what).toMatchObject({ since: times?.[what], dead: 0 });
    expect(before.get(what)?.count, what).toBeGreaterThan(0);
  }
  await served.sql(`update enforcement.letter set mailed_at = now(), outcome = 'SENT'`);
  await served.sql(`update enforcement.submission set state = 'DEAD', problem = 'refused'`);
  await served.sql(`update enforcement.delivery set state = 'DEAD'`);
  const after = await counted();
  expect(after.get('letters')).toEqual({ count: 0, since: null, dead: 0 });
  expect(after.get('submissions')).toEqual({ count: 0, since: null, dead: before.get('submissions')?.count });
  expect(after.get('webhooks')).toEqual({ count: 0, since: null, dead: before.get('webhooks')?.count });
});
