/** Ends of orders and of keys, on the real database: queued with the act itself, and brought to the service of keys until its receipt is there. */
import { type Act, type ActName, actId, type SignerRole } from '@writ/acts';
import { signingPlace } from '@writ/acts/check';
import { SoftAuthenticator } from '@writ/acts/testing';
import { Ceremony, inputOf, keyInputOf } from '@writ/acts/testing/ceremony';
import { people, production, start } from '@writ/orders-domain/testing';
import { openPrisma, type PrismaClient } from '@writ/prisma/client';
import { digestOfParts, type OrderPart } from '@writ/tlog/order-digest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Services } from '../dependencies.ts';
import { trustRoots } from '../index.ts';
import { HeldKeys } from '../testing/held-keys.ts';
import { type Served, serve } from '../testing/served.ts';
import { bringEnds } from './bring-ends.ts';
import { endsWaiting } from './ends-to-bring.ts';

const origin = 'https://sign.example.org';
const ceremony = new Ceremony(origin, { issuer: people.counsel.issuer, counsel: ['counsel', 'counsel-2'], auditor: 'auditor' });
const { issuer, subject, organisation, office } = people.police;
const police = new SoftAuthenticator(origin, { issuer, subject: String(subject), roles: ['ISSUING'], organisation, office });

let served: Served;
let db: PrismaClient;
const service = new HeldKeys();
beforeAll(async () => {
  served = await serve({ works: false, signing: signingPlace(origin) });
  db = openPrisma(served.options.database, 1);
  await trustRoots(served.options.database, ceremony.roots, start);
  const register =
    'mutation ($input: SigningKeyInput!) { registerSigningKey(input: $input) { ... on SigningKey { id } ... on Refusal { message } } }';
  const { data } = await served.ask('counsel', register, { input: keyInputOf(ceremony.register(police, served.state.now)) });
  expect(data.registerSigningKey.id).toBe(police.credential.id);
});
afterAll(async () => {
  await db?.$disconnect();
  await served?.close();
});

const round = (stopping = new AbortController().signal) =>
  bringEnds(service).round({ db, clock: () => served.state.now } as Services, stopping);
const rows = () =>
  served.sql(
    `SELECT signed #>> '{statement,act}' AS name, order_id, tries, fault, receipt IS NOT NULL AS brought FROM orders.end_to_bring ORDER BY queued_at, act`,
  );
const statement = (
  act: ActName,
  by: SoftAuthenticator,
  about: { id: string | null; generation: number | null; digest: string },
  role: SignerRole,
) => ({
  ...{ v: 1, act, order: about.id, generation: about.generation, digest: about.digest, role, endsAt: null },
  ...{
    issuer: by.credential.issuer,
    subject: by.credential.subject,
    organisation: by.credential.organisation,
    at: served.state.now.toISOString(),
  },
});
const sign = (act: ActName, order: { id: string; generation: number; digest: string }): Act =>
  police.sign({ ...statement(act, police, order, 'ISSUING'), v: 1 });
const answer = '{ ... on Order { id generation digest status } ... on Refusal { reasons message } }';

interface Draft {
  id: string;
  generation: number;
  digestParts: { name: OrderPart; hash: string }[];
}

/** An order that was submitted, with the signature that it needs. */
async function submitted() {
  const draft = 'mutation ($input: OrderInput!) { draftOrder(input: $input) { ... on Order { id generation digestParts { name hash } } } }';
  const { identifiers: targets, ...rest } = production();
  const { data } = await served.ask('police', draft, { input: JSON.parse(JSON.stringify({ ...rest, targets })) });
  const { digestParts, ...order } = data.draftOrder as Draft;
  const digest = digestOfParts(Object.fromEntries(digestParts.map(({ name, hash }) => [name, hash])) as Record<OrderPart, string>);
  const submit = `mutation ($id: ID!, $generation: Int!, $signature: SignedActInput) { submitOrder(order: $id, generation: $generation, signature: $signature) ${answer} }`;
  const asked = { id: order.id, generation: order.generation, signature: inputOf(sign('ISSUE', { ...order, digest })) };
  return (await served.ask('police', submit, asked)).data.submitOrder;
}
const withdraw = `mutation ($id: ID!, $generation: Int!, $signature: SignedActInput) { withdrawOrder(order: $id, generation: $generation, reason: "no longer needed", signature: $signature) ${answer} }`;

it('queues what ends an order with the move itself, and nothing of what is refused or ends nothing', async () => {
  const order = await submitted();
  const wrong = { ...order, digest: 'another' };
  const asked = (act: Act) => served.ask('police', withdraw, { id: order.id, generation: order.generation, signature: inputOf(act) });
  expect((await asked(sign('WITHDRAW', wrong))).data.withdrawOrder.reasons).toContain('SIGNATURE_REFUSED');
  expect(await rows()).toEqual([]);
  const act = sign('WITHDRAW', order);
  expect((await asked(act)).data.withdrawOrder.status).toBe('WITHDRAWN');
  expect(await rows()).toEqual([{ name: 'WITHDRAW', order_id: order.id, tries: 0, fault: null, brought: false }]);
  expect(service.ends.size).toBe(0);
});

it('keeps an end while the service is away, tells how long it waits, and brings it once it is back', async () => {
  const since = served.state.now;
  service.isAway = true;
  expect(await round()).toBe(false);
  expect(await rows()).toMatchObject([{ tries: 1, fault: 'UPSTREAM_UNAVAILABLE', brought: false }]);
  served.pass(1_000);
  // Not before its next try is due.
  await round();
  expect(await rows()).toMatchObject([{ tries: 1 }]);
  served.pass(1_000);
  await round();
  expect(await rows()).toMatchObject([{ tries: 2 }]);
  expect(await endsWaiting(db)).toEqual({ what: 'ends', count: 1, since, dead: 0, why: { UPSTREAM_UNAVAILABLE: 1 } });
  service.isAway = false;
  served.pass(60_000);
  await round();
  expect(await rows()).toMatchObject([{ tries: 3, fault: null, brought: true }]);
  expect(await endsWaiting(db)).toEqual({ what: 'ends', count: 0, since: null, dead: 0 });
  const [kept] = await served.sql('SELECT act, receipt FROM orders.end_to_bring');
  expect(kept?.['receipt']).toEqual(service.ends.get(String(kept?.['act'])));
  service.ends.clear();
  served.pass(3_600_000);
  await round();
  expect(service.ends.size).toBe(0);
});

it('brings the end of a key, and goes on with others where one is refused', async () => {
  const first = await submitted();
  await served.ask('police', withdraw, { id: first.id, generation: first.generation, signature: inputOf(sign('WITHDRAW', first)) });
  const end =
    'mutation ($signature: SignedActInput!) { endSigningKey(signature: $signature) { ... on SigningKey { endedAt } ... on Refusal { message } } }';
  const [{ hash } = {}] = await served.sql(`SELECT encode(sha256(spki), 'hex') AS hash FROM orders.signing_key WHERE id = $1`, [
    police.credential.id,
  ]);
  const suspend = police.sign({ ...statement('SUSPEND', police, { id: null, generation: null, digest: String(hash) }, 'ISSUING'), v: 1 });
  served.pass(1_000);
  expect((await served.ask('police', end, { signature: inputOf(suspend) })).data.endSigningKey.endedAt).not.toBeNull();
  service.refuses = (act) => (act === actId(suspend.statement) ? null : 'UNKNOWN_CREDENTIAL');
  await round();
  expect((await rows()).slice(1)).toMatchObject([
    { name: 'WITHDRAW', fault: 'KEYS_UNKNOWN_CREDENTIAL', brought: false },
    { name: 'SUSPEND', order_id: null, fault: null, brought: true },
  ]);
  expect([...service.ends.keys()]).toEqual([actId(suspend.statement)]);
});

it('leaves what another process has taken, and takes it over when that is gone', async () => {
  service.refuses = () => null;
  served.pass(3_600_000);
  await served.sql(`UPDATE orders.end_to_bring SET next_at = $1 WHERE receipt IS NULL`, [served.state.now]);
  const stopped = new AbortController();
  stopped.abort();
  // One that stops gives back what it took.
  await round(stopped.signal);
  expect(await endsWaiting(db)).toMatchObject({ count: 1 });
  served.pass(1_000);
  const both = await Promise.all([round(), round()]);
  expect(both).toEqual([false, false]);
  expect(await endsWaiting(db)).toMatchObject({ count: 0 });
});
