/** A person takes a copy of their own records: over HTTP, opened with Debian's age and unzip, with nothing of anybody else in it and nothing left of it. */

import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decryptWithAge, hasAge, makeAgeKey } from '@writ/cms/testing/age';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { askCopy, type OpenedCopy, refusedCopy, takeCopy } from '../harness/copies.ts';
import { entriesFrom, holderIn, logSize } from '../harness/disclosures.ts';
import { epoc, ordersOn } from '../harness/orders.ts';
import { type Cut, Wire } from '../harness/proxy.ts';
import { type Stack, startStack } from '../harness/stack.ts';
import { workerIdle } from '../harness/worker-idle.ts';

let stack: Stack;
let wire: Wire;
let scratch: string;
/** By which requests are counted. */
let nowMs = 0;
const nextDay = () => {
  nowMs += 86_400_000;
};

beforeAll(async () => {
  stack = await startStack({
    uncompared: 'a copy is answered as one encrypted file',
    lookMs: 200,
    rates: { perSecond: 1_000, trustedProxies: '', monotonic: () => nowMs },
    connections: async (database) => {
      const { host, user, database: name } = database.options('log');
      wire = await Wire.open(host);
      return { log: `postgres://${user}@localhost/${name}?host=${encodeURIComponent(wire.folder)}` };
    },
  });
  scratch = await mkdtemp(join(tmpdir(), 'writ-copy-'));
});
afterAll(async () => {
  await stack?.close();
  await wire?.close();
  await rm(scratch, { recursive: true, force: true });
});

const everything = `{ me {
  accesses(first: 100) { nodes { id reference } }
  records {
    subscriber { name birthDate emails phones address registeredAt registrationIp service payments { kind provider holder ending reference fingerprint addedAt removedAt }
      devices { kind value at } other { name value } }
    identification(first: 256) { nodes { at ip port deviceKind device } }
    traffic(first: 256) { nodes { at event source destination protocol size agent } }
    content(first: 256) { nodes { kind at sender recipients subject text attachments { sha256 bytes mediaType name alt } } }
  }
} }`;

/** Rows of each table but those of the log and of the worker, and what any own read leaves: its grants and the receipt of its decision. */
async function rowCounts(): Promise<Record<string, number>> {
  const tables = await stack.sql<{ name: string }>(
    'postgres',
    `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'log', 'worker') AND c.relname NOT IN ('access_grant', 'grant_receipt')`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables)
    counts[name] = (await stack.sql<{ n: number }>('postgres', `SELECT count(*)::int AS n FROM ${name}`))[0]?.n ?? -1;
  return counts;
}

describe.skipIf(!hasAge)('a copy of one’s own records (needs age)', () => {
  let copy: OpenedCopy & { readonly response: Response };
  let start: number;

  it('is opened with age and unzip, has a random name, and is whole for sha512sum', async () => {
    start = await logSize(stack);
    copy = await takeCopy(stack, 'holder-1', scratch);
    expect(copy.response.headers.get('content-type')).toBe('application/octet-stream');
    expect(copy.response.headers.get('content-disposition')).toMatch(/^attachment; filename="writ-[0-9a-f]{8}\.zip\.age"$/);
    expect(copy.response.headers.get('cache-control')).toBe('no-store');
    expect(copy.text('bag-info.txt')).toContain('Writ-Copy-Of-Account: ');
  });

  it('has the rows that the graph shows the person, each in JSON and in a table', async () => {
    const { data, text } = await stack.ask('public', 'holder-1', everything);
    const { subscriber, identification, traffic, content } = data?.me.records ?? expect.fail(text);
    expect(copy.json('data/records/subscriber.json')).toEqual([subscriber]);
    expect(copy.json('data/records/identification.json')).toEqual(identification.nodes);
    expect(copy.json('data/records/traffic.json')).toEqual(traffic.nodes);
    expect(copy.json('data/records/content.json')).toEqual(content.nodes);
    expect(traffic.nodes.length).toBeGreaterThan(10);
    expect(copy.text('data/records/traffic.csv').split('\r\n')).toHaveLength(traffic.nodes.length + 2);
    expect(copy.text('data/read-me.html')).toContain(subscriber.birthDate);
  });

  it('is a decision and a disclosure in the log for each answer with records, as any own read is', async () => {
    const entries = await entriesFrom(stack, start);
    const answers = copy.paths.filter((path) => path.startsWith('data/answers/records-'));
    const receipts = answers.flatMap((path) => copy.json<{ extensions: { receipt: { index: string }[] } }>(path).extensions.receipt);
    const disclosed = entries.filter(({ type }) => type === 'record.disclosed.v1').map(({ index }) => String(index));
    expect(receipts.map(({ index }) => index)).toEqual(expect.arrayContaining(disclosed.slice(0, answers.length)));
    const decisions = entries.filter(({ type }) => type === 'access.decision.v1');
    expect(decisions.length).toBeGreaterThanOrEqual(answers.length);
    for (const { initiator, outcome, legal } of decisions)
      expect({ initiator, outcome, legal }).toMatchObject({
        initiator: { subject: 'holder-1' },
        outcome: 'success',
        legal: { basis: 'SELF' },
      });
  });

  it('of another person has nothing of this one', async () => {
    const { account } = await holderIn(stack, 'holder-1');
    const [{ birthDate, address } = expect.fail()] = copy.json<{ birthDate: string; address: string }[]>('data/records/subscriber.json');
    const theirs = await takeCopy(stack, 'holder-2', scratch);
    for (const path of theirs.paths)
      for (const own of [account, birthDate, address]) expect(theirs.text(path).includes(own), `${path} has ${own}`).toBe(false);
    expect(copy.text('data/read-me.html')).toContain(account);
  });

  it('shows an access when the person may know of it, and nothing of one under a non-disclosure period', async () => {
    const { email } = await holderIn(stack, 'holder-1');
    const orders = ordersOn(stack);
    const secrecy = {
      ground: 'PREJUDICE_TO_INVESTIGATION',
      reason: 'The suspect would flee.',
      until: new Date(Date.now() + 60 * 86_400_000).toISOString(),
    };
    const legalBasis = {
      provision: 'Digital Services Act of Northland, section 13',
      grounds: 'The trader does not name himself: Consumer Act, section 7.',
      redress: 'Administrative court of Northport, within one month.',
    };
    for (const [issuer, more] of [
      ['police', { reference: 'COPY-SILENT-1', secrecy }],
      ['regulator', { reference: 'COPY-OPEN-1', kind: 'DSA_INFORM', reportTo: 'Northland Regulator, desk for orders', legalBasis }],
    ] as const) {
      const order = await orders.intoForce(epoc(email, { categories: ['SUBSCRIBER'], from: null, to: null, ...more }), undefined, issuer);
      const { data, text } = await orders.disclose(issuer, order, order.targets[0]?.id ?? '', 'subscriber { name }');
      expect(data?.order.disclosure.subscriber.name, text).toBeTruthy();
    }
    const accesses = async (): Promise<{ id: string; reference: string }[]> =>
      (await stack.ask('public', 'holder-1', everything)).data.me.accesses.nodes;
    await expect.poll(async () => (await accesses()).map(({ reference }) => reference)).toEqual(['COPY-OPEN-1']);
    nextDay();
    const later = await takeCopy(stack, 'holder-1', scratch);
    const copied = later.json<{ id: string; reference: string }[]>('data/about-you/accesses.json');
    expect(copied.map(({ id, reference }) => ({ id, reference }))).toEqual(await accesses());
    for (const path of later.paths) expect(later.text(path).includes('COPY-SILENT-1'), path).toBe(false);
  });

  it('leaves nothing in any table but what its reads leave: entries, and grants of a minute', async () => {
    nextDay();
    await stack.token('holder-1');
    await workerIdle(stack);
    const before = await rowCounts();
    await takeCopy(stack, 'holder-1', scratch);
    await workerIdle(stack);
    expect(await rowCounts()).toEqual(before);
  });

  it('can be taken four times a day, and by another person all the same', async () => {
    nextDay();
    const { recipient } = makeAgeKey(scratch);
    for (let taken = 0; taken < 4; taken += 1) {
      const response = await askCopy(stack, 'holder-1', { recipient });
      expect(response.status).toBe(200);
      await response.arrayBuffer();
    }
    const fifth = await askCopy(stack, 'holder-1', { recipient });
    expect(fifth.headers.get('retry-after')).toBe('21600');
    expect(await refusedCopy(fifth)).toMatchObject({ status: 429, code: 'LIMIT_EXCEEDED', limit: 'copiesOfCaller' });
    expect((await askCopy(stack, 'holder-2', { recipient })).status).toBe(200);
  });
});

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(join(root, 'docs/how-to/take-a-copy.md'), 'utf8');

it.skipIf(!hasAge)('what the page tells a person to type takes, opens and checks a copy (needs age)', async () => {
  nextDay();
  const commands = [...page.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block]) => block).join('');
  expect(commands.match(/^(age|age-keygen|curl|unzip|cd|sha512sum|npx) /gm)).toHaveLength(8);
  const cwd = join(scratch, 'person');
  mkdirSync(cwd);
  writeFileSync(join(cwd, 'log.vkey'), `${stack.log.verifierKey}\n`);
  const typed = commands
    .replaceAll('https://writ.example.org', stack.baseUrl)
    .replaceAll('npx writ', `'${process.execPath}' '${join(root, 'apps/cli/writ.mjs')}'`);
  const env = { ...process.env, TOKEN: await stack.token('holder-1') };
  // The server is in this process: it answers while the terminal runs.
  const shell = spawn('bash', ['-e', '-c', typed], { cwd, env });
  const out: Buffer[] = [];
  for (const stream of [shell.stdout, shell.stderr]) stream.on('data', (data: Buffer) => out.push(data));
  const status = await new Promise((resolve) => shell.once('close', resolve));
  const printed = Buffer.concat(out).toString();
  expect(status, printed).toBe(0);
  expect(printed).toMatch(/^age1[a-z0-9]{58}$/m);
  expect(printed).toMatch(/^Verified\.$/m);
});

describe.skipIf(!hasAge)('a copy is refused (needs age)', () => {
  it('to whoever is not signed in as the holder of an account', async () => {
    const { recipient } = makeAgeKey(scratch);
    expect(await refusedCopy(await askCopy(stack, null, { recipient }))).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    for (const login of ['police', 'agent-1', 'auditor'])
      expect(await refusedCopy(await askCopy(stack, login, { recipient }))).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    const asGet = await fetch(`${stack.baseUrl}/me/copy`, { headers: { authorization: `Bearer ${await stack.token('holder-1')}` } });
    expect([asGet.status, asGet.headers.get('content-type')]).not.toEqual([200, 'application/octet-stream']);
  });

  it.each([
    ['no key', {}, /^Send \{"recipient": "age1…"\}/],
    ['a number', { recipient: 7 }, /^Send \{"recipient": "age1…"\}/],
    ['no object', [], /^Send \{"recipient": "age1…"\}/],
    ['an empty key', { recipient: '' }, /begins with age1/],
    ['a key of SSH', { recipient: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAAA' }, /begins with age1/],
    ['a slip of the pen', { recipient: `age1${'q'.repeat(58)}` }, /checksum/],
    ['the secret key', { recipient: `AGE-SECRET-KEY-1${'Q'.repeat(58)}` }, /This is the secret key/],
  ])('for %s, and says what to send', async (_, body, message) => {
    nextDay();
    const start = await logSize(stack);
    const refused = await refusedCopy(await askCopy(stack, 'holder-1', body));
    expect(refused).toMatchObject({ status: 400, code: 'BAD_USER_INPUT', message: expect.stringMatching(message) });
    expect((await entriesFrom(stack, start)).filter(({ type }) => type === 'access.decision.v1')).toEqual([]);
  });
});

const atCommit: Cut = { side: 'frontend', at: 'commit', forward: false };
const forGood = Number.POSITIVE_INFINITY;

describe.skipIf(!hasAge)('a copy for which the log can’t be written (needs age)', () => {
  it.each([0, 1])('is no byte when append %i of the first answer fails, and is not counted', async (skip) => {
    nextDay();
    const { recipient } = makeAgeKey(scratch);
    wire.order({ ...atCommit, skip, times: forGood });
    for (let tries = 0; tries < 5; tries += 1) {
      const response = await askCopy(stack, 'holder-1', { recipient });
      expect(response.headers.get('content-type')).toContain('application/json');
      expect(await refusedCopy(response)).toMatchObject({ status: 503, code: 'LOG_UNAVAILABLE' });
    }
    wire.heal();
    await expect.poll(async () => (await askCopy(stack, 'holder-1', { recipient })).status).toBe(200);
  });
});

describe.skipIf(!hasAge)('a large copy (needs age)', () => {
  const rows = 2_000;
  const decisionsFrom = async (start: number) =>
    (await entriesFrom(stack, start)).filter(({ type }) => type === 'access.decision.v1').length;

  beforeAll(async () => {
    const { account } = await holderIn(stack, 'holder-2');
    const texts = Array.from({ length: rows }, () => randomBytes(4_500).toString('base64'));
    await stack.sql(
      'postgres',
      `INSERT INTO content.message (id, account_id, at, recorded_at, from_identifier, text)
       SELECT 'copy-' || n, $1, timestamptz '2002-08-02' + n * interval '1 minute', '2002-12-01', 'somebody', text
         FROM unnest($2::text[]) WITH ORDINALITY AS of(text, n)`,
      [account, texts],
    );
  });

  it('is not read ahead of whoever takes it, and ends with their connection', async () => {
    nextDay();
    const { recipient } = makeAgeKey(scratch);
    const start = await logSize(stack);
    const gone = new AbortController();
    const response = await fetch(`${stack.baseUrl}/me/copy`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await stack.token('holder-2')}` },
      body: JSON.stringify({ recipient }),
      signal: gone.signal,
    });
    expect(response.status).toBe(200);
    // Nobody takes more than the buffers of the connection.
    let before = -1;
    await expect
      .poll(
        async () => {
          const now = await decisionsFrom(start);
          const stays = now === before;
          before = now;
          return stays;
        },
        { interval: 1_500 },
      )
      .toBe(true);
    expect(before).toBeLessThan(rows / 64);
    gone.abort();
    await expect(response.arrayBuffer()).rejects.toThrow();
    expect(await decisionsFrom(start)).toBeLessThan(rows / 64);
  });

  it('breaks off where the log can’t be written any more, and age refuses what came', async () => {
    nextDay();
    const { keyFile, recipient } = makeAgeKey(scratch);
    const response = await askCopy(stack, 'holder-2', { recipient });
    expect(response.status).toBe(200);
    wire.order({ ...atCommit, times: forGood });
    const parts: Uint8Array[] = [];
    const reading = (async () => {
      for await (const part of response.body ?? expect.fail()) parts.push(part);
    })();
    await expect(reading).rejects.toThrow();
    wire.heal();
    expect(decryptWithAge(keyFile, Buffer.concat(parts)).status).not.toBe(0);
  });

  it('that was left by whoever took it makes room for others', async () => {
    const { recipient } = makeAgeKey(scratch);
    for (let left = 0; left < 10; left += 1) {
      nextDay();
      const response = await vi.waitFor(
        async () => {
          const begun = await askCopy(stack, 'holder-2', { recipient });
          expect(begun.status).toBe(200);
          return begun;
        },
        { timeout: 60_000, interval: 200 },
      );
      await response.body?.cancel();
    }
  });

  it('breaks off when the account is not theirs any more', async () => {
    nextDay();
    const { recipient } = makeAgeKey(scratch);
    const response = await askCopy(stack, 'holder-2', { recipient });
    expect(response.status).toBe(200);
    const [holder] = await stack.sql<{ account_id: string; issuer: string }>(
      'postgres',
      `DELETE FROM records.account_holder WHERE subject = 'holder-2' RETURNING account_id, issuer`,
    );
    await expect(response.arrayBuffer()).rejects.toThrow();
    expect(await refusedCopy(await askCopy(stack, 'holder-2', { recipient }))).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    await stack.sql('postgres', `INSERT INTO records.account_holder (account_id, issuer, subject) VALUES ($1, $2, 'holder-2')`, [
      holder?.account_id,
      holder?.issuer,
    ]);
  });

  it('has every row once, in several files', async () => {
    nextDay();
    const copy = await takeCopy(stack, 'holder-2', scratch);
    const files = copy.paths.filter((path) => /^data\/records\/content(-\d+)?\.json$/.test(path));
    expect(files.length).toBeGreaterThan(2);
    const texts = files.flatMap((path) => copy.json<{ text: string | null }[]>(path)).map(({ text }) => text ?? '');
    expect(texts.filter((text) => text.length === 6_000)).toHaveLength(rows);
    expect(new Set(texts.filter((text) => text.length === 6_000)).size).toBe(rows);
  });

  it('has rows of which a page is larger than an answer may be', async () => {
    nextDay();
    const { account } = await holderIn(stack, 'holder-1');
    await stack.sql(
      'postgres',
      `INSERT INTO content.message (id, account_id, at, recorded_at, from_identifier, text)
       SELECT 'copy-long-' || n, $1, timestamptz '2002-08-02' + n * interval '1 minute', '2002-12-01', 'somebody', repeat('abcdefgh', 40000)
         FROM generate_series(1, 60) AS n`,
      [account],
    );
    const copy = await takeCopy(stack, 'holder-1', scratch);
    const files = copy.paths.filter((path) => /^data\/records\/content(-\d+)?\.json$/.test(path));
    const texts = files.flatMap((path) => copy.json<{ text: string | null }[]>(path)).map(({ text }) => text ?? '');
    expect(texts.filter((text) => text.length === 320_000)).toHaveLength(60);
  });
});
