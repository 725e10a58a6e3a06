/** A suspicion over GraphQL on the database: proposed by one, sent by another, read by its one body. */
import type { Letter } from '@writ/mail';
import { openPrisma } from '@writ/prisma/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { letters } from '../letters/letter-job.ts';
import { actsOn } from '../testing/acts.ts';
import { type Served, serve, type Who } from '../testing/served.ts';

let served: Served;
beforeEach(async () => {
  served = await serve();
  await enrol('p', 'north-police', 'DE', 'ISSUING', 'PUBLIC_PROSECUTOR');
  await enrol('f', 'north-police', 'FR', 'ISSUING', 'PUBLIC_PROSECUTOR');
  await enrol('j', 'north-justice', 'DE', 'ENFORCING', 'JUDGE');
});
afterEach(() => served.close());

const enrol = (...terms: string[]) =>
  served.sql(
    `insert into orders.enrolment (id, generation, state, issuer, organisation, country, roles, offices, call_back_number, proposed_by, approved_by,
       confirmed_by, proposed_at, active_from, report_address)
     values ($1, 3, 'ENROLLED', 'i', $2, $3, array[$4], array[$5], '+49 30 901820', 'a', 'b', 'c', '2026-01-01Z', '2026-02-01Z',
       case when $2 = 'north-police' then 'reports@' || $3 || '.example' end)`,
    terms,
  );
const fields = 'id state basis itemId itemText itemUrl accountId subscriberFields offence explanation country receiver digest decidedAt';
const answer = `... on Suspicion { ${fields} generation } ... on Refusal { reasons message }`;
const propose = async (who: Who = 'agent', change: Record<string, unknown> = {}) => {
  const input = { item: 'item-1', offence: 'Threat to kill', explanation: 'It names a school and a day.', country: 'DE', ...change };
  const { data, codes } = await served.ask(who, `mutation ($i: SuspicionInput!) { proposeSuspicion(input: $i) { ${answer} } }`, {
    i: input,
  });
  return codes.length > 0 ? { codes } : data.proposeSuspicion;
};
const send = async (who: Who, id: string, digest: string, generation = 0) => {
  const { data, codes } = await served.ask(
    who,
    `mutation ($s: ID!, $g: Int!, $d: String!) { sendSuspicion(suspicion: $s, generation: $g, digest: $d) { ${answer} } }`,
    { s: id, g: generation, d: digest },
  );
  return codes.length > 0 ? { codes } : data.sendSuspicion;
};
const drop = async (who: Who, id: string) =>
  (
    await served.ask(who, `mutation ($s: ID!) { dropSuspicion(suspicion: $s, generation: 0, reason: "A quotation.") { ${answer} } }`, {
      s: id,
    })
  ).data.dropSuspicion;
const read = async (who: Who, country: string | null) =>
  (await served.ask(who, `{ suspicions { nodes { ${fields} } } }`, {}, country)).data?.suspicions?.nodes;

test('a suspicion is proposed by an agent, sent by counsel with the digest that they saw, and read by its one body alone', async () => {
  expect((await propose('counsel')).codes).toEqual(['FORBIDDEN']);
  const { id, digest, state } = await propose();
  expect(state).toBe('PROPOSED');
  expect(await read('issuing', 'DE')).toEqual([]);
  expect((await send('agent2', id, digest)).codes).toEqual(['FORBIDDEN']);
  expect((await send('counsel', id, `${digest.slice(1)}0`)).reasons).toEqual(['DIGEST_MISMATCH']);
  expect((await send('counsel', id, digest, 1)).reasons).toEqual(['STALE']);
  expect(await send('counsel', id, digest)).toMatchObject({ state: 'SENT', generation: 1 });
  const sent = {
    id,
    state: 'SENT',
    basis: 'DSA_18',
    itemId: 'item-1',
    itemText: null,
    itemUrl: 'https://writ.example/items/item-1',
    accountId: 'author',
    subscriberFields: [],
    offence: 'Threat to kill',
    explanation: 'It names a school and a day.',
    country: 'DE',
    receiver: 'north-police',
    digest,
    decidedAt: served.state.now.toISOString(),
  };
  expect(await read('issuing', 'DE')).toEqual([sent]);
  expect(await read('enforcing', 'DE'), 'another body of the same state').toEqual([]);
  expect(await read('issuing', 'FR')).toEqual([]);
  expect(await read('agent', null)).toEqual([sent]);
  expect((await send('counsel', id, digest, 1)).reasons).toEqual(['WRONG_STATE']);
  expect(served.entries.map(({ type, kind, subject }) => [type, kind, subject])).toEqual([
    ['suspicion.proposed.v1', 'enforcement', undefined],
    ['suspicion.sent.v1', 'enforcement', undefined],
  ]);
  expect(served.entries[1]?.details).toMatchObject({
    legal: {
      article: 'Regulation (EU) 2022/2065, Art. 18',
      country: 'DE',
      digest,
      receiver: { organisation: 'north-police', country: 'DE' },
    },
    target: { item: 'item-1' },
  });
});

test.each(['notice', 'generation', 'proposedAt', 'dropReason', 'handTo', 'item { id }'])(
  'an authority reads no %s of a suspicion',
  async (field) => {
    const { id, digest } = await propose();
    await send('counsel', id, digest);
    const asked = await served.ask('issuing', `{ suspicions { nodes { ${field} } } }`, {}, 'DE');
    expect(asked.codes).toContain('FORBIDDEN');
  },
);

test('a body that is no longer enrolled gets no report: counsel must propose another one', async () => {
  const { id, digest } = await propose();
  await served.sql("update orders.enrolment set report_address = null where country = 'DE'");
  expect((await send('counsel', id, digest)).reasons).toEqual(['WRONG_STATE']);
});

test('the body is alerted by one mail to the address of its enrolment, which holds nothing of the report', async () => {
  const { id, digest } = await propose();
  await send('counsel', id, digest);
  expect(await served.sql('select kind, suspicion_id as id, account_id as account, notice_id as notice from enforcement.letter')).toEqual([
    { kind: 'SUSPICION_SENT', id, account: null, notice: null },
  ]);
  const mails: Letter[] = [];
  const post = {
    mailer: {
      send: async (letter: Letter) => {
        mails.push(letter);
        return 'SENT' as const;
      },
      close: () => undefined,
    },
    addresses: { of: async () => null, close: async () => undefined },
  };
  const db = openPrisma(served.parts.database, 1);
  await letters(post, { baseUrl: 'https://writ.example', platform: 'Example', language: 'en' }).round(
    { ...served.parts, db },
    new AbortController().signal,
  );
  await db.$disconnect();
  expect(mails).toMatchObject([
    {
      to: 'reports@DE.example',
      subject: expect.stringContaining('Eilt'),
      text: expect.stringContaining('https://writ.example/suspicions'),
    },
  ]);
  expect(JSON.stringify(mails)).not.toMatch(/school|item-1|author/);
});

test('a suspicion that is sent by hand is recorded with its instant and its SHA-256, and no body reads it', async () => {
  const { id, digest } = await propose('agent', { country: 'NL', byHand: 'Police of the Netherlands' });
  expect(await send('counsel', id, digest)).toMatchObject({ state: 'SENT', receiver: null });
  expect(await read('issuing', 'DE')).toEqual([]);
  const record = async (who: Who, sha256: string, generation = 1) =>
    (
      await served.ask(
        who,
        `mutation ($s: ID!, $g: Int!, $at: DateTime!, $h: String!) { recordSuspicionDelivery(suspicion: $s, generation: $g, at: $at, sha256: $h) {
           ... on Suspicion { handTo handedAt handedSha256 } ... on Refusal { reasons } } }`,
        { s: id, g: generation, at: served.state.now.toISOString(), h: sha256 },
      )
    ).data.recordSuspicionDelivery;
  expect((await record('counsel2', 'x')).reasons).toEqual(['INVALID']);
  const sha256 = 'a'.repeat(64);
  const handed = { handTo: 'Police of the Netherlands', handedAt: served.state.now.toISOString(), handedSha256: sha256 };
  expect(await record('counsel', sha256)).toEqual(handed);
  expect((await record('counsel', sha256, 2)).reasons).toEqual(['WRONG_STATE']);
  expect(served.entries.at(-1)).toMatchObject({
    type: 'suspicion.delivered.v1',
    details: { legal: { byHand: handed.handTo, digest, sha256 } },
  });
});

test('a person who is both agent and counsel takes one step of the two, and the attempt is an entry', async () => {
  const { id, digest } = await propose();
  await served.sql("update enforcement.suspicion set proposed_by = 'i counsel'");
  expect((await send('counsel', id, digest)).reasons).toEqual(['SAME_PERSON']);
  expect((await drop('counsel', id)).reasons).toEqual(['SAME_PERSON']);
  expect(served.entries.slice(1).map(({ type, details }) => [type, details['action']])).toEqual([
    ['access.refused.v1', 'sendSuspicion'],
    ['access.refused.v1', 'dropSuspicion'],
  ]);
  await expect(served.sql("update enforcement.suspicion set state = 'SENT', decided_by = proposed_by, decided_at = now()")).rejects.toThrow(
    'suspicion_by_two',
  );
});

test('a suspicion that is dropped is not sent', async () => {
  const { id, digest } = await propose();
  expect(await drop('counsel', id)).toMatchObject({ state: 'DROPPED' });
  expect((await send('counsel2', id, digest, 1)).reasons).toEqual(['WRONG_STATE']);
  expect(await read('issuing', 'DE')).toEqual([]);
});

test('a notice that led to a suspicion is about the same item', async () => {
  const acts = actsOn(served);
  const { id: notice } = await acts.submitNotice('reader');
  expect((await propose('agent', { notice })).state).toBe('PROPOSED');
  expect((await propose('agent', { notice, item: 'item-2' })).reasons).toEqual(['INVALID']);
  expect((await propose('agent', { notice: 'none' })).reasons).toEqual(['NOT_FOUND']);
  expect((await propose('agent', { item: 'none' })).reasons).toEqual(['NOT_FOUND']);
});

test.each([
  ['is not enrolled', "delete from orders.enrolment where country = 'DE'"],
  ['is suspended', "update orders.enrolment set state = 'SUSPENDED', confirmed_by = null, approved_by = null"],
  ['has another role', "update orders.enrolment set roles = '{VALIDATING}'"],
  ['signs as something else', "update orders.enrolment set offices = '{COURT}'"],
  ['waits for its time', "update orders.enrolment set active_from = '2026-03-01T12:00:00.001Z'"],
  ['is of another issuer', "update orders.enrolment set issuer = 'another'"],
  ['is excluded by a lockdown', "insert into orders.gate_closing (cause, closed_at) values ('RESOLVED', now())"],
])('an authority that %s reads no suspicion', async (_, change) => {
  const { id, digest } = await propose();
  await send('counsel', id, digest);
  expect(await read('issuing', 'DE')).toHaveLength(1);
  await served.sql(change);
  expect((await served.ask('issuing', '{ suspicions { nodes { id } } }', {}, 'DE')).codes).toEqual(['FORBIDDEN']);
});
