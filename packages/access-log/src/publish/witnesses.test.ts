/** A log whose checkpoints are cosigned, by honest and by hostile witnesses over HTTP. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { StartError } from '@writ/core';
import { makeWitnessPolicy, openWitnessedCheckpoint, parseAddCheckpoint, signatureLines, type VerifierKey } from '@writ/tlog';
import { plainRoot, sampleHashes, sampleWitness } from '@writ/tlog/testing';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Answering, HttpWitness, logKeyOf, send } from '../../testing/http-witness.ts';
import { type Bench, makeBench, makeDraft, origin, poolAs } from '../../testing/log-under-test.ts';
import type { AccessLog, AccessLogOptions, WitnessOptions } from '../index.ts';
import { makeIdentity } from '../log/identity.ts';
import { silentLogger } from '../log/logger.ts';
import { WitnessedPublisher } from './witnessed-publisher.ts';
import { Witnesses } from './witnesses.ts';

let bench: Bench;
let pool: pg.Pool;
let logKey: VerifierKey;
let witnesses: HttpWitness[];
beforeEach(async () => {
  bench = await makeBench();
  pool = poolAs(bench, 'postgres');
  logKey = logKeyOf(origin, bench.signingKey);
  witnesses = [];
});
afterEach(async () => {
  for (const witness of witnesses) witness.answering ??= hangUp;
  await pool.end();
  await bench.end();
  await Promise.all(witnesses.map((witness) => witness.stop()));
});

const hourMs = 3_600_000;

async function witness(name: string, answering?: Answering): Promise<HttpWitness> {
  const made = await new HttpWitness(name, logKey, answering).start();
  witnesses.push(made);
  return made;
}

const silent: Answering = () => {};
const hangUp: Answering = (_, response) => void response.destroy();
const options = (quorum: number, graceMs = hourMs, who = witnesses): Partial<AccessLogOptions> => ({
  witnesses: { witnesses: who.map(({ pinned }) => pinned), quorum, graceMs },
});
const open = (quorum: number, graceMs = hourMs, who = witnesses): Promise<AccessLog> => bench.open(options(quorum, graceMs, who));
const policy = (quorum: number) =>
  makeWitnessPolicy({ logs: [{ origin, key: logKey }], witnesses: witnesses.map(({ pinned }) => pinned.key), quorum });

interface Row {
  size: number;
  note: string;
  since: Date | null;
}
async function rows(): Promise<Row[]> {
  const found = await pool.query<Row>('select size::int, note, unwitnessed_since as since from log.log_checkpoint order by size');
  return found.rows;
}

/** Who has cosigned the published checkpoint of this size, which must open with the pinned keys. */
async function cosignersAt(size: number): Promise<string[]> {
  const row = (await rows()).find((one) => one.size === size);
  if (row === undefined) throw new Error(`no checkpoint of size ${size}`);
  const opened = openWitnessedCheckpoint({ text: row.note, policy: policy(0) });
  expect(opened.unknown).toEqual([]);
  return opened.cosigned.map(({ name }) => name);
}
const soon = (check: () => Promise<void> | void) => vi.waitFor(check, { interval: 25 });
const publishedAt = (size: number) => soon(async () => expect((await rows()).map((row) => row.size)).toContain(size));

async function append(log: AccessLog, count = 1): Promise<void> {
  for (let i = 0; i < count; i += 1) await log.append(makeDraft());
}

/** As superuser, past the triggers. */
const change = (sql: string) => pool.query(`begin; set local session_replication_role = replica; ${sql}; commit`);
const withoutQuorumFor = (time: string) =>
  change(`update log.log_checkpoint set unwitnessed_since = now() - interval '${time}' where unwitnessed_since is not null`);

describe('honest witnesses', () => {
  test('cosign each checkpoint, and continue from their last one after a restart too', async () => {
    await witness('one.example');
    await witness('two.example');
    const first = await open(2);
    expect(await cosignersAt(0)).toEqual([]);
    await append(first, 3);
    await publishedAt(3);
    await soon(async () => expect(await cosignersAt(3)).toEqual(['one.example', 'two.example']));
    const { note } = (await rows()).at(-1) as Row;
    await soon(async () => expect(await first.checkpoint()).toBe(note));
    await append(first, 300);
    await publishedAt(303);
    await soon(async () => expect(await cosignersAt(303)).toEqual(['one.example', 'two.example']));
    await first.close();
    const statuses = witnesses[0]?.statuses ?? [];
    expect(new Set(statuses), 'one process never names a wrong size').toEqual(new Set([200]));
    const second = await open(2);
    expect(statuses).toContain(409);
    await append(second);
    await publishedAt(304);
    await soon(async () => expect(await cosignersAt(304)).toEqual(['one.example', 'two.example']));
    expect(second.health()).toEqual({ ready: true });
    expect(bench.messages).toEqual([]);
    expect((await rows()).map(({ since }) => since)).toEqual((await rows()).map(() => null));
  });

  test('are asked by one replica at a time, and both replicas serve the cosigned checkpoint', async () => {
    const one = await witness('one.example', async (honest, response) => {
      await wait(300);
      send(response, honest);
    });
    const replicas = await Promise.all([open(1), open(1)]);
    one.busiest = 0;
    for (let round = 0; round < 8; round += 1) {
      await Promise.all(replicas.map((log) => append(log)));
      await wait(250);
    }
    await publishedAt(16);
    expect(one.busiest).toBe(1);
    expect(one.requests.length).toBeGreaterThan(3);
    for (const { size } of await rows()) if (size > 0) expect(await cosignersAt(size)).toEqual(['one.example']);
    const latest = (await rows()).at(-1)?.note;
    await soon(async () => expect(await Promise.all(replicas.map((log) => log.checkpoint()))).toEqual([latest, latest]));
    expect(bench.messages).toEqual([]);
  });

  test('are asked by another replica when the publishing one hangs', async () => {
    const before = await bench.open();
    await append(before);
    await before.close();
    class Hanging extends Witnesses {
      readonly asked = Promise.withResolvers<void>();
      override ask(): Promise<never> {
        this.asked.resolve();
        return new Promise(() => {});
      }
    }
    await witness('one.example');
    const identity = makeIdentity(origin, bench.signingKey, origin);
    const hanging = new Hanging(options(1).witnesses as WitnessOptions, identity, silentLogger);
    const client = new pg.Client(bench.database.options('log'));
    client.on('error', () => {});
    await client.connect();
    void new WitnessedPublisher(identity, hanging).publish(client, true);
    await hanging.asked.promise;
    const log = await open(1);
    expect(await cosignersAt(1)).toEqual([]);
    expect((await log.awaitCosigned(0)).size, 'who waits is served before five seconds are over').toBe(1);
    await soon(async () => expect(await cosignersAt(1)).toEqual(['one.example']));
    await expect(client.query('select 1')).rejects.toThrow();
    await hanging.close();
  });

  test('are asked while no transaction is open, and while entries are appended', async () => {
    const publishers = `select a.xact_start is not null as open from pg_stat_activity a
      where a.usename = 'writ_log' and a.state <> 'active' and a.datname = current_database()
        and exists (select from log.turn where of = 'publish' and held_until > now())`;
    const one = await witness('one.example');
    const log = await open(1);
    const looks: { open: boolean }[][] = [];
    one.answering = async (honest, response) => {
      looks.push((await pool.query<{ open: boolean }>(publishers)).rows);
      if (looks.length <= 3) await log.append(makeDraft());
      send(response, honest);
    };
    await append(log);
    await publishedAt(4);
    await soon(async () => expect(await cosignersAt(4)).toEqual([one.name]));
    expect(looks.length).toBeGreaterThan(3);
    expect(new Set(looks.flat().map(({ open: isOpen }) => isOpen))).toEqual(new Set([false]));
  });
});

describe('a hostile witness', () => {
  const stranger = sampleWitness('signs-with-another-key.example');
  const bodyOf = (request: string): string => {
    const { checkpoint } = parseAddCheckpoint(request);
    return checkpoint.slice(0, checkpoint.indexOf('\n\n') + 1);
  };
  const text = (response: Parameters<Answering>[1], status: number, body: string, contentType = 'text/plain') =>
    send(response, { status, contentType, body });
  const drip: Answering = async (_, response) => {
    response.writeHead(200, { 'content-type': 'text/plain' });
    while (!response.destroyed) {
      response.write('\u2014');
      await wait(100);
    }
  };
  let flooded = 0;
  const flood: Answering = async (_, response) => {
    response.writeHead(200, { 'content-type': 'text/plain' });
    while (!response.destroyed) {
      flooded += 65_536;
      if (!response.write('x'.repeat(65_536))) await new Promise<void>((resolve) => response.once('drain', resolve).once('close', resolve));
    }
  };

  /** What they do, and what the operator is told beside that they are missing. */
  const ways: [string, Answering, RegExp?][] = [
    ['signs with another key', (_, response, request) => text(response, 200, signatureLines(bodyOf(request), [stranger.at(9)]))],
    [
      'signs another tree',
      (_, response, request) => {
        const other = bodyOf(request).replace(/\n[^\n]+\n$/, `\n${Buffer.alloc(32, 7).toString('base64')}\n`);
        text(response, 200, signatureLines(other, [witnesses[2]?.sign(9) ?? stranger.at(9)]));
      },
    ],
    ['is silent', silent],
    ['takes too long', async (honest, response) => void setTimeout(() => send(response, honest), 1_500)],
    ['drips', drip],
    [
      'names a huge size',
      (_, response) => text(response, 409, '9007199254740991\n', 'text/x.tlog.size'),
      /says that it has cosigned 9007199254740991/,
    ],
    ['names a size that is none', (_, response) => text(response, 409, '9007199254740992\n', 'text/x.tlog.size')],
    [
      'names one old size after another',
      (_, response, request) => text(response, 409, `${request.startsWith('old 1\n') ? 0 : 1}\n`, 'text/x.tlog.size'),
    ],
    ['does not stop answering', flood],
    ['answers garbage', (_, response) => text(response, 200, '\u2014 bad.example AAAA\n\u0000')],
    ['answers nothing', (_, response) => text(response, 200, '')],
    ['refuses', (_, response) => text(response, 403, 'no\u001b[31m\n')],
    ['does not know the log', (_, response) => text(response, 404, '')],
    ['does not understand', (_, response) => text(response, 400, '')],
    ['hangs up', hangUp],
    ['denies that the log only grows', (_, response) => text(response, 422, ''), /does not extend what it has cosigned/],
  ];

  test('adds nothing and stops nothing, whatever it does', async () => {
    const good = await witness('good.example');
    const bad = new Map<string, HttpWitness>();
    for (const [what] of ways) bad.set(what, await witness(`${what.replaceAll(' ', '-')}.example`));
    const log = await open(1);
    await append(log);
    await publishedAt(1);
    await soon(async () => expect(await cosignersAt(1)).toHaveLength(ways.length + 1));
    expect(log.health()).toEqual({ ready: true });
    for (const [what, answering] of ways) (bad.get(what) as HttpWitness).answering = answering;
    await append(log, 2);
    // Some of them never end what they answer.
    await publishedAt(3);
    await soon(async () => expect(await cosignersAt(3)).toEqual([good.name]));
    const missing = `has its quorum without these witnesses: ${[...bad.values()].map(({ name }) => name).join(', ')}.`;
    await soon(() => expect(log.health()).toEqual({ ready: true, degraded: expect.stringContaining(missing) }));
    const { degraded = '' } = log.health();
    for (const [what, , alarm] of ways) {
      const { name } = bad.get(what) as HttpWitness;
      const told = bench.messages.filter(({ fields }) => 'witness' in fields && fields.witness === name);
      expect(told, what).toMatchObject([{ level: alarm === undefined ? 'warn' : 'error' }]);
      expect(JSON.stringify(told), what).not.toContain('\\u001b');
      if (alarm !== undefined) expect(degraded).toMatch(alarm);
      else expect(degraded).not.toMatch(new RegExp(`${name} says`));
    }
    for (const one of bad.values()) one.answering = hangUp;
    expect(flooded, 'bytes that were taken, and those on the way').toBeLessThan(20_000_000);
  });

  test('that redirects the log is not followed', async () => {
    let visits = 0;
    const elsewhere = createServer((_, response) => {
      visits += 1;
      response.end();
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    const location = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/add-checkpoint`;
    await witness('good.example');
    const bad = await witness('bad.example', (_, response) => void response.writeHead(307, { location }).end());
    const log = await open(1);
    await append(log);
    await publishedAt(1);
    expect(bad.requests.length).toBeGreaterThan(0);
    expect(visits).toBe(0);
    await soon(async () => expect(await cosignersAt(1)).toEqual(['good.example']));
    await new Promise((resolve) => elsewhere.close(resolve));
  });
});

describe('without a quorum', () => {
  const refusal = { code: 'LOG_UNAVAILABLE' };

  test('the log continues for the grace period and names who is missing, then publishes and accepts nothing, until they are back', async () => {
    const [one, two] = [await witness('one.example'), await witness('two.example', hangUp)];
    const log = await open(2);
    await append(log);
    await publishedAt(1);
    await soon(async () => expect(await cosignersAt(1)).toEqual(['one.example']));
    await soon(() =>
      expect(log.health()).toEqual({
        ready: true,
        degraded: expect.stringMatching(/^1 of the 2 witnesses .* missing: two\.example\. Entries are refused in 35\d\d seconds\.$/),
      }),
    );
    await withoutQuorumFor('59 minutes');
    await append(log);
    await publishedAt(2);
    await withoutQuorumFor('60 minutes');
    await soon(() =>
      expect(log.health().reason).toMatch(
        /^1 of the 2 witnesses .* for 36\d\d seconds; missing: two\.example\. Nothing is published and entries are refused/,
      ),
    );
    await expect(log.append(makeDraft())).rejects.toMatchObject(refusal);
    expect((await pool.query('select from log.log_entry')).rowCount).toBe(2);
    two.answering = undefined;
    await soon(() => expect(log.health()).toEqual({ ready: true }));
    await soon(async () => expect(await cosignersAt(2), 'lines were added to what was published').toEqual(['one.example', 'two.example']));
    const { note } = (await rows()).at(-1) as Row;
    await soon(async () => expect(await log.checkpoint()).toBe(note));
    await append(log);
    await publishedAt(3);
    expect((await rows()).map(({ size, since }) => [size, since === null])).toEqual([
      [0, true],
      [1, false],
      [2, true],
      [3, true],
    ]);
    expect(one.statuses.filter((status) => status !== 200)).toEqual([]);
  });

  test('a restart does not renew the grace period, with or without the setting, and a new one begins after a quorum', async () => {
    const one = await witness('one.example', hangUp);
    const log = await open(1);
    await append(log);
    await publishedAt(1);
    await log.close();
    await withoutQuorumFor('2 hours');
    const unasked = await bench.open();
    await append(unasked);
    await unasked.close();
    const again = await open(1);
    expect(again.health().ready).toBe(false);
    await expect(again.append(makeDraft())).rejects.toMatchObject(refusal);
    one.answering = undefined;
    await soon(() => expect(again.health()).toEqual({ ready: true }));
    await change(`update log.log_checkpoint set published_at = now() - interval '3 days'`);
    one.answering = hangUp;
    await append(again, 2);
    await publishedAt(4);
    await soon(() => expect(again.health().degraded).toMatch(/refused in 35\d\d seconds/));
    await append(again);
  });

  test('and without a grace period nothing is published, not by a restart or another replica either', async () => {
    const one = await witness('one.example');
    const log = await open(1, 0);
    await append(log);
    await publishedAt(1);
    one.answering = hangUp;
    await append(log);
    await soon(() => expect(log.health().ready).toBe(false));
    await expect(log.append(makeDraft())).rejects.toMatchObject(refusal);
    const other = await open(1, 0);
    await soon(() => expect(other.health().ready).toBe(false));
    await expect(other.append(makeDraft())).rejects.toMatchObject(refusal);
    await other.close();
    await log.close();
    expect((await rows()).map(({ size }) => size)).toEqual([0, 1]);
    one.answering = undefined;
    const third = await open(1, 0);
    expect(third.health()).toEqual({ ready: true });
    await soon(async () => expect(await cosignersAt(2)).toEqual(['one.example']));
    await append(third);
  });

  test('a replica keeps refusing until it sees a quorum over everything that it could not publish', async () => {
    const one = await witness('one.example');
    const log = await open(1, 0);
    await append(log);
    await publishedAt(1);
    one.answering = hangUp;
    await append(log);
    await soon(() => expect(log.health().ready).toBe(false));
    const publisher = await pool.connect();
    await publisher.query(`update log.turn set held_until = 'infinity' where of = 'publish'`);
    const asked = one.requests.length;
    for (let look = 0; look < 25; look += 1) {
      expect(log.health().ready).toBe(false);
      await wait(100);
    }
    expect(one.requests.length, 'it only looked').toBeLessThanOrEqual(asked + 1);
    const [head] = (await pool.query<{ note: string }>('select note from log.log_head')).rows;
    const note = head?.note ?? '';
    const lines = signatureLines(note.slice(0, note.indexOf('\n\n') + 1), [one.sign(9)]);
    await publisher.query('insert into log.log_checkpoint (size, note) values (2, $1)', [note + lines]);
    await soon(() => expect(log.health()).toEqual({ ready: true }));
    await append(log);
    await publisher.query(`update log.turn set held_until = null where of = 'publish'`);
    publisher.release();
  });

  test('a log without witnesses before counts from its first request to them', async () => {
    const before = await bench.open();
    await append(before);
    await publishedAt(1);
    await before.close();
    await change(`update log.log_checkpoint set published_at = now() - interval '3 days'`);
    const one = await witness('one.example', hangUp);
    const log = await open(1);
    await soon(() => expect(log.health().degraded).toMatch(/refused in 35\d\d seconds/));
    one.answering = undefined;
    await soon(() => expect(log.health()).toEqual({ ready: true }));
    await soon(async () => expect(await cosignersAt(1)).toEqual(['one.example']));
  });
});

describe('a start is refused because of a witness', () => {
  /** The whole log as it is now, as a backup would have it; the function brings it back. */
  async function backUp(): Promise<() => Promise<unknown>> {
    const tables = ['log_head', 'log_entry', 'log_tile', 'log_edge', 'log_detail', 'log_subject', 'subject_key'];
    for (const table of tables) await pool.query(`create table public.backup_${table} as select * from log.${table}`);
    const sql = tables.map((table) => `delete from log.${table}; insert into log.${table} select * from public.backup_${table}`);
    return () => change(['delete from log.log_checkpoint', ...sql].join(';'));
  }

  test('when it has cosigned more than the database has, or another history, and not when it does not answer', async () => {
    await witness('one.example');
    await witness('two.example', hangUp);
    const first = await open(1);
    await append(first, 2);
    await first.close();
    const restore = await backUp();
    const second = await open(1);
    await append(second, 3);
    await second.close();
    await soon(async () => expect(await cosignersAt(5)).toEqual(['one.example']));
    await restore();
    await expect(open(1)).rejects.toThrow(StartError);
    await expect(open(1)).rejects.toThrow(
      /^The witness one\.example has cosigned 5 entries of this log, and the database has 2: an older copy of it was restored\./,
    );
    const aside = await bench.open();
    await append(aside, 7);
    await aside.close();
    await expect(open(1)).rejects.toThrow(/^The witness one\.example has cosigned another history .* up to entry 9 \(it answered 422: /);
    expect((await rows()).filter(({ note }) => note.includes('one.example'))).toEqual([]);
  });

  test('when it has cosigned and the database was emptied', async () => {
    const one = await witness('one.example');
    one.memory = { size: 4, root: plainRoot(sampleHashes(4)) };
    await expect(open(1)).rejects.toThrow(/has cosigned 4 entries of this log, and the database has 0/);
  });

  test('when the policy cannot be fulfilled, or has one key under two names', async () => {
    const one = await witness('one.example');
    await expect(open(2)).rejects.toThrow(/The quorum is a whole number/);
    await expect(open(0)).rejects.toThrow(StartError);
    await expect(open(1, Number.NaN)).rejects.toThrow(StartError);
    await expect(open(1, hourMs, [one, one])).rejects.toThrow(/same public key/);
  });
});

describe('the database', () => {
  test('lets the log add lines to the latest checkpoint, and change nothing else of it or of any other', async () => {
    const log = await bench.open();
    await append(log);
    await publishedAt(1);
    await log.close();
    const client = new pg.Client(bench.database.options('log'));
    await client.connect();
    const refused = { code: '42501' };
    for (const assignment of [`note = 'x'`, `note = left(note, -1)`, 'size = 2', 'published_at = now()'])
      await expect(client.query(`update log.log_checkpoint set ${assignment} where size = 1`), assignment).rejects.toMatchObject(refused);
    await expect(client.query('delete from log.log_checkpoint')).rejects.toMatchObject(refused);
    expect((await client.query(`update log.log_checkpoint set note = note || 'y' where size = 1`)).rowCount).toBe(1);
    await expect(client.query(`update log.log_checkpoint set note = note || 'y' where size = 0`)).rejects.toMatchObject(refused);
    await expect(client.query('update log.log_checkpoint set unwitnessed_since = null where size = 0')).rejects.toMatchObject(refused);
    await client.end();
  });
});
