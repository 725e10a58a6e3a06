/**
 * An account is erased by two people: its records are gone, what was published is empty, and who looked is told until nobody can complain
 * any more. An order that runs keeps what it may read, and nobody can tell by looking. No root of the log changes.
 */
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLogReader } from '@writ/access-log';
import type { AccountId } from '@writ/core';
import { createVerifier } from '@writ/gateway';
import { hashLeaf, openCheckpoint, parseVerifierKey, verifyConsistency, verifyInclusion } from '@writ/tlog';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { answerText } from '../../apps/cli/erase/answer.ts';
import { finishErasures } from '../../apps/cli/erase/finish.ts';
import { listRequests } from '../../apps/cli/erase/list.ts';
import { personOf } from '../../apps/cli/erase/person.ts';
import { confirmErasure, requestErasure } from '../../apps/cli/erase/request.ts';
import { holderIn } from '../harness/disclosures.ts';
import { endPool } from '../harness/end-pool.ts';
import { bareEnvironment, projectFolder } from '../harness/life-server.ts';
import { epoc, type OrderView, ordersOn } from '../harness/orders.ts';
import { type Stack, seededIndexKey, startStack } from '../harness/stack.ts';

const dayMs = 24 * 3_600_000;

let now = new Date();
const later = (days: number): void => {
  now = new Date(now.getTime() + days * dayMs);
};

let stack: Stack;
let orders: ReturnType<typeof ordersOn>;
let owner: pg.Pool;
let client: pg.PoolClient;
let first: { account: string; email: string };
let second: { account: string; email: string };
beforeAll(async () => {
  stack = await startStack({ clock: () => now, uncompared: 'what was disclosed of an erased account can be opened no more' });
  orders = ordersOn(stack);
  owner = new pg.Pool({ ...stack.database.options('owner'), max: 3 });
  client = await owner.connect();
  first = await holderIn(stack, 'holder-1');
  second = await holderIn(stack, 'holder-2');
});
afterAll(async () => {
  client.release();
  await endPool(owner);
  await stack.close();
});

const signedIn = async (login: string, graph?: Parameters<Stack['token']>[1]) =>
  personOf(
    { token: await stack.token(login, graph), keyFile: undefined },
    createVerifier({ baseUrl: stack.baseUrl, issuer: `${stack.baseUrl}/oidc` }),
    login === 'agent-1' ? ['AGENT', 'COUNSEL'] : ['COUNSEL'],
  );
const ask = async (login: string, account: string) =>
  requestErasure(client, {
    account: account as AccountId,
    reason: 'The person has asked for it.',
    person: await signedIn(login),
    at: now,
    details: stack.details,
  });
const confirm = async (login: string, request: string) =>
  confirmErasure(client, { request, person: await signedIn(login), at: now, indexKey: seededIndexKey });
const finish = () => finishErasures({ db: owner, at: now, indexKey: seededIndexKey, masterKey: stack.masterKey });

/** The worker may just be writing about an account, by the time that has passed: then it is done again, as the command says. */
const everythingErased = () => expect.poll(finish).toEqual([]);

const secret = (until: Date) => ({
  ground: 'PREJUDICE_TO_INVESTIGATION',
  reason: 'The inquiry is not finished.',
  until: until.toISOString(),
});
const everything =
  'subscriber { name emails } identification { nodes { ip } } traffic { nodes { event } } content { nodes { kind subject text } }';
/** No grant on a closed account opens anything. */
const nothing = { subscriber: null, identification: null, traffic: null, content: null };
const disclosed = async (order: OrderView) =>
  (await orders.disclose('police', order, order.targets[0]?.id ?? '', everything)).data?.order.disclosure;
const own = async (login: string) => (await stack.ask('public', login, `{ me { handle records { ${everything} } } }`)).data.me;
const accesses = async (login: string): Promise<string[]> =>
  (await stack.ask('public', login, '{ me { accesses { nodes { id reference } } } }')).data.me.accesses.nodes.map(
    ({ reference }: { reference: string }) => reference,
  );
/** What a stranger sees of what an account has published. */
const published = (account: string) =>
  stack.sql<{ title: string | null; text: string | null }>('content', 'SELECT title, text FROM content.item WHERE account_id = $1', [
    account,
  ]);
const rowsOf = async (account: string): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const table of ['records.subscriber', 'records.identification', 'records.traffic', 'records.identifier', 'content.message'])
    counts[table] = (await stack.sql('postgres', `SELECT FROM ${table} WHERE account_id = $1`, [account])).length;
  return counts;
};
const gone = {
  'records.subscriber': 0,
  'records.identification': 0,
  'records.traffic': 0,
  'records.identifier': 0,
  'content.message': 0,
};
const appended = async () => {
  await vi.waitFor(async () => expect(await stack.sql('postgres', 'SELECT FROM log.log_pending')).toEqual([]));
  const reader = openLogReader(owner);
  // The head may still move: where many days have gone by, each log makes the totals that are owed.
  await vi.waitFor(async () => {
    const [head] = await stack.sql<{ size: string }>('postgres', 'SELECT size FROM log.log_head');
    expect((await reader.checkpoint())?.size).toBe(Number(head?.size));
  });
};

describe('an erasure', () => {
  it('is requested and confirmed by two people of the platform, and needs an account that has not changed', async () => {
    await expect(signedIn('police', 'authority')).rejects.toThrow('The token was refused');
    await expect(signedIn('agent-2')).rejects.toThrow('This step is for the roles COUNSEL.');
    await expect(ask('agent-1', 'no-such-account')).rejects.toThrow('There is no such account');
    const request = await ask('counsel-1', second.account);
    await expect(ask('agent-1', second.account)).rejects.toThrow(`was already requested: confirm request ${request}.`);
    await expect(confirm('counsel-1', request)).rejects.toThrow('another person must');
    await stack.sql('postgres', `UPDATE records.account SET handle = handle || '-renamed' WHERE id = $1`, [second.account]);
    await expect(confirm('counsel-2', request)).rejects.toThrow('The account has changed since');
    await stack.sql('postgres', `UPDATE records.account SET handle = replace(handle, '-renamed', '') WHERE id = $1`, [second.account]);
    later(30);
    await expect(confirm('counsel-2', request)).rejects.toThrow('has expired');
    expect((await listRequests(client, now)).map(({ state }) => state)).toEqual(['EXPIRED']);
    expect(await stack.sql('postgres', 'SELECT FROM erasure.request WHERE confirmed_at IS NOT NULL')).toEqual([]);
    expect((await own('holder-2')).records.subscriber).not.toBeNull();
  });

  it('is never requested or confirmed by the holder of the account', async () => {
    const { issuer } = await signedIn('counsel-1');
    await stack.sql('postgres', 'INSERT INTO records.account_holder VALUES ($1, $2, $3)', [issuer, 'counsel-1', second.account]);
    await expect(ask('counsel-1', second.account)).rejects.toThrow('This person holds the account');
    await stack.sql('postgres', `DELETE FROM records.account_holder WHERE subject = 'counsel-1'`);
  });

  it('is constrained by the table too: the same person, or a day too late, is refused', async () => {
    const set = 'UPDATE erasure.request SET confirmed_at = requested_at + $1::interval, confirmed_issuer = requested_issuer';
    const write = (age: string, subject: string) => client.query(`${set}, confirmed_subject = ${subject}`, [age]);
    await expect(write('1 day', 'requested_subject')).rejects.toMatchObject({ constraint: 'request_by_two' });
    await expect(write('720 hours', `'somebody'`)).rejects.toMatchObject({ constraint: 'request_in_time' });
  });
});

describe('an account whose order has ended, under a non-disclosure period,', () => {
  let order: OrderView;
  let decision: number;
  let answer: string;
  /** Rows of the log's index, as JSON, from before. */
  let backup: string;
  const rowsToComeBack = async (): Promise<string> =>
    (await stack.sql<{ rows: string }>('postgres', 'SELECT json_agg(s)::text AS rows FROM log.log_subject s'))[0]?.rows ?? '';
  const silenceDays = 20;

  it('loses its records, for every reader', async () => {
    order = await orders.intoForce(epoc(first.email, { reference: 'A-1', secrecy: secret(new Date(now.getTime() + silenceDays * dayMs)) }));
    expect((await disclosed(order)).subscriber.emails).toContain(first.email);
    await orders.must('police', 'acknowledgeDisclosure', await orders.read('police', order.id));
    expect((await published(first.account)).some(({ text }) => text !== null)).toBe(true);
    answer = answerText(await confirm('counsel-2', await ask('agent-1', first.account)));
    expect(await rowsOf(first.account)).toEqual(gone);
    expect((await published(first.account)).every(({ title, text }) => title === null && text === null)).toBe(true);
    const me = await own('holder-1');
    expect(me.handle).toMatch(/^erased-/);
    expect(me.records).toEqual(nothing);
    const again = await orders.draft('police', epoc(first.email));
    const approved = await orders.decide(
      'agent-1',
      await orders.claim('agent-1', await orders.validate('judge', await orders.submit('police', again))),
    );
    const released = await orders.release('counsel-1', approved);
    expect(released.targets[0]?.decisions.map(({ outcome }) => outcome)).toEqual(Array(3).fill('NOT_AVAILABLE'));
  });

  it('sees the access when its authority confirms that it has informed the person, with its proof, and not when a day passes', async () => {
    await appended();
    await finish();
    expect(await accesses('holder-1')).toEqual([]);
    later(silenceDays);
    await finish();
    expect(await accesses('holder-1')).toEqual([]);
    await orders.must('police', 'confirmInformed', await orders.read('police', order.id), { at: ['DateTime!', now.toISOString()] });
    await vi.waitFor(async () => expect(await accesses('holder-1')).toEqual(['A-1']));
    // Six months after the confirmation of the erasure, and not yet after that of the authority.
    later(168);
    await finish();
    expect(await accesses('holder-1')).toEqual(['A-1']);
    decision = Number((await stack.ask('public', 'holder-1', '{ me { accesses { nodes { id } } } }')).data.me.accesses.nodes[0].id);
    expect((await stack.details.opening(decision, ['legal']))?.openings).toHaveProperty('legal');
  });

  it('is forgotten by the log when nobody can complain any more, and no root changes', async () => {
    await appended();
    const reader = openLogReader(owner);
    const before = await reader.checkpoint();
    backup = await rowsToComeBack();
    later(20);
    await everythingErased();
    expect(await accesses('holder-1')).toEqual([]);
    expect((await stack.details.opening(decision, ['legal', 'target', 'type']))?.openings).toEqual({
      type: expect.objectContaining({ value: 'access.decision.v1' }),
    });
    await appended();
    const keys = [parseVerifierKey(stack.log.verifierKey)];
    const opened = (note: string) => openCheckpoint({ text: note, origin: stack.log.origin, keys });
    const [old, fresh] = [opened(before?.note ?? ''), opened((await reader.checkpoint())?.note ?? '')];
    const path = await reader.consistencyProof(old.size, fresh.size);
    verifyConsistency({ from: old.size, to: fresh.size, fromRoot: old.root, toRoot: fresh.root, proof: path ?? [] });
    const [leaf] = await reader.leaves([decision]);
    const proof = (await reader.inclusionProof(decision, fresh.size)) ?? [];
    verifyInclusion({ index: decision, size: fresh.size, root: fresh.root, leafHash: hashLeaf(leaf?.leaf ?? new Uint8Array()), proof });
    await stack.watch.verifyLog(1);
  });

  it('leaves an entry that an auditor reads, and that names no person', async () => {
    const filter = '{ entries(filter: { types: ["subject.erased.v1"] }) { nodes { index type outcome } } }';
    const { nodes } = (await stack.ask('audit', 'auditor', filter)).data.entries;
    expect(nodes).toEqual([{ index: expect.any(String), type: 'subject.erased.v1', outcome: 'SUCCESS' }]);
    const { openings } = (await stack.details.opening(Number(nodes[0].index), ['target', 'initiator'])) ?? { openings: {} };
    expect(JSON.stringify(openings)).not.toContain(first.account);
  });

  it('is erased once, however often the erasure runs', async () => {
    await everythingErased();
    await appended();
    const ofErasures = '{ entries(filter: { types: ["subject.erased.v1"] }) { nodes { index } } }';
    expect((await stack.ask('audit', 'auditor', ofErasures)).data.entries.nodes).toHaveLength(1);
    const [row] = await stack.sql('postgres', 'SELECT reason, finished_at FROM erasure.request WHERE account_id = $1', [first.account]);
    expect(row).toEqual({ reason: null, finished_at: now });
    await expect(ask('agent-1', first.account)).rejects.toThrow('was already confirmed');
    const [request] = (await listRequests(client, now)).filter(({ account }) => account === first.account);
    await expect(confirm('counsel-1', request?.id ?? '')).rejects.toThrow('was confirmed already');
    await expect(confirm('counsel-1', randomUUID())).rejects.toThrow('There is no such request');
  });

  it('is erased again when a backup has brought it back', async () => {
    const account = [first.account];
    await stack.sql(
      'postgres',
      `INSERT INTO log.log_subject SELECT * FROM json_populate_recordset(null::log.log_subject, $1) ON CONFLICT DO NOTHING`,
      [backup],
    );
    const subscriber = `INSERT INTO records.subscriber (account_id, name, registered_at) VALUES ($1, 'Back Again', now())`;
    await stack.sql('postgres', subscriber, account);
    await stack.sql('postgres', `UPDATE content.item SET text = 'back again', recorded_at = now() WHERE account_id = $1`, account);
    expect(await stack.details.entriesOf(first.account as AccountId)).not.toEqual([]);
    await everythingErased();
    expect(await stack.details.entriesOf(first.account as AccountId)).toEqual([]);
    expect(await rowsOf(first.account)).toEqual(gone);
    expect((await published(first.account)).every(({ text }) => text === null)).toBe(true);
    await appended();
  });

  describe('and one that an order preserves', () => {
    let kept: OrderView;
    let unreleased: OrderView;
    it('are indistinguishable, but the order still reads its records', async () => {
      kept = await orders.intoForce(epoc(second.email, { reference: 'B-1' }));
      unreleased = await orders.validate(
        'judge',
        await orders.submit('police', await orders.draft('police', epoc(second.email, { reference: 'B-2' }))),
      );
      const before = await disclosed(kept);
      const words = (page: { nodes: { text: string }[] }) => page.nodes.map(({ text }) => text);
      const said = answerText(await confirm('counsel-2', await ask('agent-1', second.account)));
      expect(said.replaceAll(/\d{4}-\d\d-\d\d/g, 'DAY')).toBe(answer.replaceAll(/\d{4}-\d\d-\d\d/g, 'DAY'));
      expect((await listRequests(client, now)).map(({ state }) => state)).toEqual(['EXPIRED', 'CONFIRMED', 'CONFIRMED']);
      const me = await own('holder-2');
      expect(me.handle).toMatch(/^erased-/);
      expect(me.records).toEqual(nothing);
      expect((await published(second.account)).every(({ title, text }) => title === null && text === null)).toBe(true);
      const after = await disclosed(kept);
      expect(words(after.content)).toEqual(words(before.content));
      expect({ ...after, content: null }).toEqual({ ...before, content: null });
    });

    it('gives nothing to an order that came after', async () => {
      later(1);
      const late = await orders.intoForce(epoc(second.email, { reference: 'B-3' }));
      expect(late.targets[0]?.decisions.map(({ outcome }) => outcome)).toEqual(['NOT_AVAILABLE', 'NOT_AVAILABLE', 'NOT_AVAILABLE']);
      await orders.must('police', 'withdrawOrder', late, { reason: ['String!', 'Nothing is there.'] });
    });

    it('is erased when the last order ends, also one that was not released', async () => {
      const why: Record<string, [string, unknown]> = { reason: ['String!', 'The case is closed.'] };
      await orders.must('police', 'withdrawOrder', await orders.read('police', kept.id), why);
      await finish();
      expect((await rowsOf(second.account))['records.subscriber']).toBe(1);
      await orders.must('police', 'withdrawOrder', await orders.read('police', unreleased.id), why);
      await finish();
      expect(await rowsOf(second.account)).toEqual(gone);
    });
  });
});

it('an auditor finds every decision matched or explained, strictly, also for texts that were erased', async () => {
  await appended();
  const folder = await mkdtemp(join(tmpdir(), 'writ-erasure-'));
  await writeFile(join(folder, 'token'), await stack.token('auditor'), { mode: 0o600 });
  const audit = ['--strict', '--json', '--grace', '0', '--audit', `${stack.baseUrl}/audit/graphql`, '--token-file', join(folder, 'token')];
  const args = ['apps/cli/writ.mjs', 'verify', `${stack.baseUrl}/log/1`, '--key', stack.log.verifierKey, ...audit];
  const text = await new Promise<string>((resolve) => {
    execFile(process.execPath, args, { cwd: projectFolder, env: bareEnvironment(folder) }, (_error, out, err) => resolve(out || err));
  });
  await rm(folder, { recursive: true });
  const { steps } = JSON.parse(text) as { steps: { name: string; result: string; detail: string }[] };
  // The log's clock is months ahead here, which is found too.
  expect(
    steps.filter(({ result, detail }) => result === 'failed' && !detail.startsWith('FUTURE')),
    text,
  ).toEqual([]);
  expect(steps.find(({ name }) => name === 'openings')?.detail, text).toContain('a later entry erases somebody');
});
