/**
 * An auditor checks the log strictly, with the command line, the audit graph and a token: each decision of a story with its disclosure,
 * or why there is none. Then somebody with the keys and the database makes the log say what never was, and is named.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newEventId } from '@writ/core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { faults } from '../../apps/server/process/process-log.ts';
import { nameOnly } from '../harness/cases.ts';
import { compiledCode } from '../harness/compiled-code.ts';
import { entriesFrom, holderIn, logSize } from '../harness/disclosures.ts';
import { epoc, type OrderView, ordersOn } from '../harness/orders.ts';
import { Wire } from '../harness/proxy.ts';
import { type Stack, startStack } from '../harness/stack.ts';
import type { Answer } from '../harness/watch.ts';
import { workerIdle } from '../harness/worker-idle.ts';
import { stageOn } from '../log/log-cut-stage.ts';

const program = fileURLToPath(new URL('../../apps/cli/writ.mjs', import.meta.url));

interface Found {
  verified: boolean;
  steps: { name: string; result: string; detail: string }[];
  [fact: string]: unknown;
}

let wire: Wire;
let stack: Stack;
let orders: ReturnType<typeof ordersOn>;
let order: OrderView;
let folder: string;
let account: string;
/** Decisions by what became of them. */
const decisions = { disclosed: 0, refused: 0, unused: 0, cut: 0 };

beforeAll(async () => {
  faults.log.level = 'silent';
  stack = await startStack({
    uncompared: 'an answer is withheld here, and later the log is made to lie',
    connections: async (database) => {
      const { host, user, database: name } = database.options('log');
      wire = await Wire.open(host);
      return { log: `postgres://${user}@localhost/${name}?host=${encodeURIComponent(wire.folder)}` };
    },
  });
  folder = await mkdtemp(join(tmpdir(), 'writ-strict-'));
  await writeFile(join(folder, 'token'), await stack.token('auditor'), { mode: 0o600 });
  orders = ordersOn(stack);
  const holder = await holderIn(stack, 'holder-1');
  account = holder.account;
  order = await orders.intoForce(epoc(holder.email, { categories: ['SUBSCRIBER'], from: null, to: null }));
});
afterAll(async () => {
  await stack.close();
  await wire.close();
  await rm(folder, { recursive: true, force: true });
});

/** Reads under the order, and answers the index of the decision. */
async function decisionOf(selection: string, check: (answer: Answer) => void, of = order): Promise<number> {
  const start = await logSize(stack);
  check(await orders.disclose('police', of, of.targets[0]?.id ?? '', selection));
  wire.heal();
  const found = (await entriesFrom(stack, start)).find(({ type }) => type === 'access.decision.v1');
  return found?.index ?? expect.fail(`no decision about ${selection}`);
}

async function published(): Promise<void> {
  await workerIdle(stack);
  const size = await logSize(stack);
  const shown = async () => Number((await (await fetch(`${stack.baseUrl}/log/1/checkpoint`)).text()).split('\n')[1]);
  await vi.waitFor(async () => expect(await shown()).toBeGreaterThanOrEqual(size));
}

function writ(...args: string[]): Promise<{ code: number; text: string; stdout: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [program, ...args],
      { env: { PATH: process.env['PATH'] ?? '', ...compiledCode() } },
      (error, stdout, stderr) => resolve({ code: error === null ? 0 : Number(error.code), text: `${stdout}${stderr}`, stdout }),
    );
  });
}

/** The log as it is published now, checked strictly. */
async function strict(grace = '0'): Promise<Found & { code: number }> {
  await published();
  const { code, text, stdout } = await writ(
    ...['verify', `${stack.baseUrl}/log/1`, '--key', stack.log.verifierKey, '--strict', '--json', '--grace', grace],
    ...['--audit', `${stack.baseUrl}/audit/graphql`, '--token-file', join(folder, 'token')],
  );
  expect(stdout, text).not.toBe('');
  return { ...JSON.parse(stdout), code };
}
const failures = ({ steps }: Found) => steps.filter(({ result }) => result === 'failed').map(({ detail }) => detail);
const absence = ({ steps }: Found, code: string) => steps.find(({ name, detail }) => name === 'absence' && detail.startsWith(code))?.detail;

describe('writ verify --strict', () => {
  it('verifies a story, and explains each decision without a disclosure', async () => {
    const isRead = ({ data, text }: Answer) => expect(data?.order.disclosure.subscriber.name, text).toEqual(expect.any(String));
    const isRefused = ({ errors }: Answer) => expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    decisions.disclosed = await decisionOf('subscriber { name }', isRead);
    decisions.refused = await decisionOf('traffic(first: 1) { nodes { at } }', isRefused);
    decisions.unused = await decisionOf('__typename', ({ errors, text }) => expect(errors, text).toBeUndefined());
    // What is cut is the second append from here on, which is not to be one of the worker's.
    await workerIdle(stack);
    wire.order({ side: 'frontend', at: 'commit', forward: false, skip: 1, times: Number.POSITIVE_INFINITY });
    decisions.cut = await decisionOf('subscriber { name }', ({ status }) => expect(status).toBe(503));
    await stack.ask('public', 'holder-1', '{ me { records { subscriber { name } } } }');
    const foreign = `query ($order: ID!, $target: ID!) { order(id: $order) { disclosure(target: $target) { subscriber { name } } } }`;
    const denied = await stack.ask('authority', 'judge', foreign, { order: order.id, target: order.targets[0]?.id });
    expect(denied.errors?.[0]?.extensions['reason'], denied.text).toBe('NOT_RECIPIENT');
    const { work } = await (await stageOn(stack)).claimedNotice();
    const open = `mutation ($work: ID!) { openCase(work: $work, fields: ${nameOnly}) { ... on Case { account { subscriber { name } } } } }`;
    const opened = await stack.ask('platform', 'agent-1', open, { work });
    expect(opened.data?.openCase?.account.subscriber.name, opened.text).toEqual(expect.any(String));

    const found = await strict();
    expect(failures(found)).toEqual([]);
    expect(found).toMatchObject({ code: 0, verified: true, permits: 6, denials: 1, disclosures: 3, matched: 3, refused: 1, unused: 2 });
    expect(absence(found, 'REFUSED')).toContain(`Decisions ${decisions.refused}.`);
    expect(absence(found, 'UNUSED')).toContain(`Decisions ${decisions.unused}, ${decisions.cut}.`);
  });

  it('tells a person what it tells a program, and requires a token', async () => {
    const call = ['verify', `${stack.baseUrl}/log/1`, '--key', stack.log.verifierKey, '--strict', '--grace', '0'];
    const audit = ['--audit', `${stack.baseUrl}/audit/graphql`];
    const good = await writ(...call, ...audit, '--token-file', join(folder, 'token'));
    expect(good.text).toMatch(/^counts\s+passed\s+7 decisions: 3 disclosed, 1 denied, 3 without disclosure and explained;/m);
    expect(good.code, good.text).toBe(0);
    expect((await writ(...call, ...audit)).code).toBe(2);
    await writeFile(join(folder, 'police'), await stack.token('police'));
    const stranger = await writ(...call, ...audit, '--token-file', join(folder, 'police'));
    expect(stranger.text).toContain("can't be asked: the token is not, or no longer, good");
    expect(stranger.code).toBe(1);
  });
});

/** What the gateway writes; here with whatever a forger likes. */
async function forged(decision: number, operation: string = newEventId()): Promise<number> {
  const { index } = await stack.log.append({
    event: newEventId(),
    kind: 'authority',
    type: 'record.disclosed.v1',
    at: new Date(),
    details: {
      initiator: { issuer: 'https://id.example.org', subject: 'police' },
      action: 'disclose',
      outcome: 'success',
      target: { reads: [{ category: 'SUBSCRIBER', fields: ['name'], count: 1 }] },
      request: { operation },
      'response.digest': 'ab'.repeat(32),
      refs: { decision: String(decision) },
    },
  });
  return index;
}

describe('a forger who has the keys of the log and its database', () => {
  it('is found by a disclosure that no decision permits, or a second one', async () => {
    const [release] = (await entriesFrom(stack, 0)).filter(({ type }) => type === 'order.released.v1');
    const none = await forged(release?.index ?? expect.fail('nothing was released'));
    const second = await forged(decisions.disclosed);
    const found = await strict();
    expect(found).toMatchObject({ code: 1, verified: false, firstBadIndex: none });
    expect(failures(found)).toEqual([
      `NO_DECISION: Entry ${none} discloses under entry ${release?.index}, which is no decision.`,
      `SECOND_DISCLOSURE: Entry ${second} is a second disclosure under decision ${decisions.disclosed}.`,
    ]);
  });

  it('is found by a read without its disclosure, once its recipient has stated that something came', async () => {
    const { email } = await holderIn(stack, 'holder-1');
    const other = await orders.intoForce(epoc(email, { categories: ['SUBSCRIBER'], from: null, to: null }));
    const silent = await decisionOf('__typename', ({ errors }) => expect(errors).toBeUndefined(), other);
    expect(absence(await strict(), 'UNUSED')).toContain(`, ${silent}.`);
    await orders.must('police', 'acknowledgeDisclosure', await orders.read('police', other.id));
    const found = await strict();
    expect(failures(found)).toContainEqual(
      expect.stringMatching(`^ACKNOWLEDGED: Entry ${silent} permits a read, entry [0-9]+ acknowledges`),
    );
  });

  it('is found by a text that cannot be opened any more although nobody was erased', async () => {
    await stack.sql('postgres', 'UPDATE log.subject_key SET wrapped = NULL, destroyed_at = now() WHERE subject_id = $1', [
      `account:${account}`,
    ]);
    const found = await strict();
    expect(failures(found)).toContainEqual(
      `WITHHELD: Entry ${decisions.disclosed} commits to legal, target, the server opens no such field, and no later entry erases anybody.`,
    );
  });

  it('is found by a day of the service of keys that was left out, and by one that is there twice', async () => {
    const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
    const counts = { granted: '<10', opened: '<10', keys: '<10', refused: '<10' };
    const append = async (day: string) =>
      (
        await stack.log.append({
          ...{ event: newEventId(), kind: 'system', type: 'keys.opened.v1', at: new Date() },
          details: { day, root: '0'.repeat(64), counts, signature: 'AA==' },
        })
      ).index;
    const [first, last] = [await append(ago(4)), await append(ago(2))];
    const found = await strict();
    expect(failures(found)).toContainEqual(`DAY_MISSING: After entry ${first} the log has no keys.opened.v1 of the day ${ago(3)}.`);
    const again = await append(ago(2));
    expect(failures(await strict())).toContainEqual(`DAY_TWICE: Entry ${again} is keys.opened.v1 of ${ago(2)}, as entry ${last} is.`);
    expect(found).toMatchObject({ code: 1, verified: false });
  });

  it('is found by a disclosure whose text was deleted', async () => {
    const [disclosed] = (await entriesFrom(stack, 0)).filter(({ type }) => type === 'record.disclosed.v1');
    await stack.sql('postgres', 'DELETE FROM log.log_detail WHERE idx = $1', [disclosed?.index]);
    expect(failures(await strict())).toContainEqual(
      expect.stringMatching(`^Entry ${disclosed?.index} is listed with commitments that are none\\.`),
    );
  });
});
