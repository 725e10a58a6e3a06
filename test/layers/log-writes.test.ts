/**
 * The log against whoever has one database password: what each role can put among the pending entries, and what it can stop.
 * The security review of November 2026, F1, F9 and F11.
 */
import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { EntryDraft } from '@writ/access-log';
import type { Clock, EventId } from '@writ/core';
import { parseCheckpoint, parseLeaf } from '@writ/tlog';
import type pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openWriter } from '../../packages/access-log/src/append/writer.ts';
import { openKeyMemory, openKeyring } from '../../packages/access-log/src/keys/keyring.ts';
import { makeConnection } from '../../packages/access-log/src/log/connection.ts';
import { makeIdentity } from '../../packages/access-log/src/log/identity.ts';
import { silentLogger } from '../../packages/access-log/src/log/logger.ts';
import { startLog } from '../../packages/access-log/src/log/start.ts';
import {
  aheadOf,
  type Bench,
  makeBench,
  makeDraft,
  origin,
  poolAs,
  publicDraft,
} from '../../packages/access-log/testing/log-under-test.ts';

const dayMs = 24 * 60 * 60 * 1000;
const today = '2031-05-06';
const denied = '42501';

type Role = Parameters<typeof poolAs>[1];

let bench: Bench;
let superuser: pg.Pool;
let pools: Map<Role, pg.Pool>;
let cleanUp: () => void = () => undefined;
beforeEach(async () => {
  bench = await makeBench();
  pools = new Map();
  superuser = as('postgres');
});
afterEach(async () => {
  cleanUp();
  cleanUp = () => undefined;
  await Promise.all([...pools.values()].map((pool) => pool.end()));
  await bench.end();
});

function as(role: Role): pg.Pool {
  const pool = pools.get(role) ?? poolAs(bench, role);
  pools.set(role, pool);
  return pool;
}

/** The id that anybody could compute from a public name. */
function publicId(name: string): string {
  const bytes = createHash('sha256').update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** A pending row as the product makes one, with nothing but what an attacker knows. */
const rowOf = (event: string, type: string, details: object = { action: 'x', outcome: 'success' }) => ({
  entry: JSON.stringify({ event, kind: 'system', type, at: '2031-05-06T07:09:00.000Z', details }),
  type,
});

/** What the database says to a row; `allowed` when it takes it. */
async function insertAs(role: Role, event: string, draft: object): Promise<string> {
  try {
    await as(role).query('insert into log.log_pending (event_id, draft) values ($1, $2)', [event, JSON.stringify(draft)]);
    return 'allowed';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  }
}

/** The sources below a folder, without tests. */
function filesOf(folder: string): { name: string; text: string }[] {
  const root = new URL(`../../${folder}/`, import.meta.url);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /(?<!\.test)\.ts$/.test(name));
  return files
    .filter((name) => !name.includes('testing/') && !name.includes('node_modules/'))
    .map((name) => ({ name: `${folder}/${name}`, text: readFileSync(new URL(name, root), 'utf8') }));
}

const sourcesOf = (folder: string): string =>
  filesOf(folder)
    .map(({ text }) => text)
    .join();

/** Whether sources call an entry so: as one word, or with its last part filled in. */
function isWritten(sources: string, type: string): boolean {
  const name = type.replace(/\.v1$/, '');
  const [stem, last] = [name.slice(0, name.lastIndexOf('.')), name.slice(name.lastIndexOf('.') + 1)];
  const isFilledIn = sources.includes(`\`${stem}.\${`) && sources.includes(`'${last}'`);
  return sources.includes(`'${name}'`) || sources.includes(`'${type}'`) || isFilledIn;
}

/** Takes every number that the product has ever locked, for as long as the test lasts. */
async function holdAdvisoryLocks(role: Role): Promise<void> {
  await as(role).query(`select pg_try_advisory_lock(n) from unnest(array[72707369, 72707381, 72707382, 7270737028,
    hashtext('orders.releases'), hashtext('enforcement.misuse_measure'), hashtext('enforcement.subscriber'),
    hashtextextended('enforcement.open_batch', 0)]::bigint[]) n`);
}

async function leaves(): Promise<Record<string, unknown>[]> {
  const { rows } = await superuser.query<{ leaf: Buffer }>('select leaf from log.log_entry order by idx');
  return rows.map(({ leaf }) => {
    const parsed = parseLeaf(new Uint8Array(leaf));
    return 'public' in parsed ? { ...parsed.public } : {};
  });
}

describe('F1: the ids of the log’s own entries', () => {
  const attackers = ['audit', 'orders', 'enforcement', 'records', 'content', 'mail'] as const;

  it.each(attackers)('cannot be taken by writ_%s, and the totals follow after a restart a day later', async (role) => {
    let aheadMs = 0;
    const clock = aheadOf(() => aheadMs);
    const log = await bench.open({ clock });
    await log.append(makeDraft());
    const planted = publicId(`totals/${today}`);
    for (const type of ['rt.x.v1', 'order.submitted.v1', 'limit.hit.v1', 'totals.v1', 'notice.decided.v1'])
      await insertAs(role, planted, rowOf(planted, type));
    await superuser.query(
      `alter table log.log_pending disable trigger all; update log.log_pending set created_at = now() - interval '9 s'`,
    );
    aheadMs = 3_000;
    await vi.waitFor(() => expect(log.health()).not.toHaveProperty('reason'));
    await log.close();
    aheadMs = dayMs;
    const next = await bench.open({ clock });
    expect((await next.append(makeDraft())).index).toBe(2);
    expect(await leaves()).toContainEqual(expect.objectContaining({ type: 'totals.v1', day: today }));
  });

  it('have version 8, which is refused to a caller who gives no name for it', async () => {
    const log = await bench.open();
    await expect(log.append(makeDraft({ event: log.eventNamed('totals/2031-05-07') }))).rejects.toThrow('must be of version 4');
    expect(log.eventNamed('totals/2031-05-07')).not.toBe(publicId('totals/2031-05-07'));
  });
});

describe('F1: the log with an id that was taken', () => {
  /** Appends as an older version did, past every check of today. */
  async function appendedBefore(drafts: readonly EntryDraft[], clock: Clock): Promise<void> {
    const keyring = openKeyring({ masterKey: bench.masterKey });
    const identity = makeIdentity(origin, bench.signingKey, origin);
    const connection = makeConnection(bench.database.options('log'));
    const anchor = { known: undefined, where: '' };
    const previous = { anchorFile: undefined, key: undefined };
    const tree = await startLog(connection, { identity, keyring, anchor, previous, clock, logger: silentLogger });
    const memory = openKeyMemory(clock);
    const writer = openWriter({ connection, identity, keyring, memory, clock, logger: silentLogger, tree });
    for (const draft of drafts) await writer.append(draft);
    await writer.close();
    await connection.end();
  }
  const at = (day: string) => new Date(`${day}T07:00:00.000Z`);
  const own = (event: string, type: string, details: EntryDraft['details'], day: string): EntryDraft =>
    ({ event: event as EventId, kind: 'system', type, at: at(day), details }) as EntryDraft;

  it('finds totals of days before ids were secret and makes no second ones, and ignores a planted id of that time', async () => {
    let aheadMs = 0;
    const clock = aheadOf(() => aheadMs);
    const [first, second] = ['2031-05-06', '2031-05-07'];
    await appendedBefore(
      [
        makeDraft(),
        own(publicId(`totals/${first}`), 'totals.v1', { day: first, from: 0, to: 1 }, second),
        own(publicId(`totals/${second}`), 'rt.x.v1', { action: 'x' }, second),
      ],
      clock,
    );
    aheadMs = 2 * dayMs;
    await bench.open({ clock });
    const totals = (await leaves()).filter(({ type }) => type === 'totals.v1');
    expect(totals.map(({ day, from, to }) => ({ day, from, to }))).toEqual([
      { day: first, from: 0, to: 1 },
      { day: second, from: 1, to: 3 },
    ]);
    expect(totals[1]).not.toHaveProperty('placeTakenBy');
  });

  it('puts totals in the next place, names that in the leaf and finds them there, with a leaked key too', async () => {
    let aheadMs = 0;
    const clock = aheadOf(() => aheadMs);
    const log = await bench.open({ clock });
    await log.append(makeDraft());
    const taken = await Promise.all(
      [`totals/${today}`, `totals/${today}/2`].map((name) => log.append({ ...publicDraft(), type: 'limit.hit.v1', name })),
    );
    await log.close();
    for (const days of [1, 2]) {
      aheadMs = days * dayMs;
      await (await bench.open({ clock })).close();
    }
    const totals = (await leaves()).filter(({ type }) => type === 'totals.v1');
    expect(totals.map(({ day }) => day)).toEqual([today, '2031-05-07']);
    expect(totals[0]).toMatchObject({ from: 0, to: 3, placeTakenBy: taken.map(({ event }) => event) });
    expect(totals[1]).toMatchObject({ from: 3 });
  });

  it('opens an epoch and counts a limit that was hit, with a leaked key too', async () => {
    const log = await bench.open();
    const next = 'demo.writ.localhost/log/2';
    const squat = (name: string) => log.append({ ...publicDraft(), type: 'policy.changed.v1', name });
    const [epoch, hit] = [await squat(`log.epoch/${next}`), await squat('limit.hit/x')];
    const heard = await log.append({ ...publicDraft(), type: 'limit.hit.v1', name: 'limit.hit/x' });
    expect(await log.append({ ...publicDraft(), type: 'limit.hit.v1', name: 'limit.hit/x' })).toMatchObject({ index: heard.index });
    await log.close();
    await bench.open({ origin: next });
    expect((await leaves()).slice(2)).toEqual([
      expect.objectContaining({ type: 'limit.hit.v1', placeTakenBy: [hit.event] }),
      expect.objectContaining({ type: 'log.epoch.v1', carried: 3, placeTakenBy: [epoch.event] }),
    ]);
  });
});

describe('F1, F9: the pending entries', () => {
  const roles = ['audit', 'orders', 'enforcement', 'records', 'content', 'log', 'mail', 'owner'] as const;
  const { types: declared } = JSON.parse(readFileSync(new URL('../../docs/entries.json', import.meta.url), 'utf8')) as {
    types: Record<string, { writtenBy: string[] }>;
  };
  const listed = async () =>
    (await superuser.query<{ role: string; type: string; is_named: boolean }>('select role, type, is_named from log.pending_type')).rows;

  it('of each role are of the types that are listed for it and no others', async () => {
    const types = new Set([...Object.keys(declared), 'rt.x.v1']);
    const rows = await listed();
    for (const role of roles)
      for (const type of types) {
        const row = rows.find((one) => one.role === (role === 'owner' ? role : `writ_${role}`) && one.type === type);
        const drawn = randomUUID();
        const named = publicId(drawn);
        const answers = [await insertAs(role, drawn, rowOf(drawn, type)), await insertAs(role, named, rowOf(named, type))];
        const expected = row === undefined ? [denied, denied] : row.is_named ? [denied, 'allowed'] : ['allowed', denied];
        expect(answers, `${role} ${type}`).toEqual(expected);
      }
    expect(new Set(rows.map(({ role }) => role))).toEqual(new Set(['writ_orders', 'writ_enforcement', 'owner']));
  });

  it('that are listed are in the catalogue, and are written by the part whose role leaves them', async () => {
    const parts = {
      writ_orders: ['subgraphs/orders', 'packages/orders-domain', 'packages/access-log/src/append'],
      writ_enforcement: ['subgraphs/enforcement', 'packages/statements-domain', 'packages/access-log/src/append'],
      owner: ['apps'],
    };
    const sources = new Map(Object.entries(parts).map(([role, folders]) => [role, folders.map(sourcesOf).join('\n')]));
    for (const { role, type } of await listed()) {
      expect(declared[type]?.writtenBy, `docs/entries.md: ${type}`).toContain(role.replace('writ_', ''));
      expect(isWritten(sources.get(role) ?? '', type), `${role} ${type}`).toBe(true);
    }
  });

  it('are left by one statement of the product, and by no other', () => {
    const folders = ['apps', 'gateway', 'packages', 'prisma', 'subgraphs'];
    const inserting = folders.flatMap((folder) => filesOf(folder).filter(({ text }) => /insert\s+into\s+log\.log_pending/i.test(text)));
    expect(inserting.map(({ name }) => name)).toEqual(['packages/access-log/src/append/pending-insert.ts']);
  });

  it.each(['orders', 'enforcement'] as const)('of writ_%s are never too long for the log', async (role) => {
    const type = role === 'orders' ? 'order.submitted.v1' : 'notice.decided.v1';
    const left = async (length: number) => {
      const event = randomUUID();
      return insertAs(role, event, { ...rowOf(event, type), entry: 'x'.repeat(length) });
    };
    expect(await left(500_000)).toBe('allowed');
    expect(await left(600_000)).toBe('23514');
  });

  it('that the log cannot read make it report that it is degraded', async () => {
    const log = await bench.open();
    await superuser.query(
      'revoke select on log.log_pending from writ_log; grant select (event_id, created_at) on log.log_pending to writ_log',
    );
    await vi.waitFor(() => expect(log.health()).toMatchObject({ ready: true, degraded: expect.stringContaining('could not be read') }));
    await superuser.query('grant select on log.log_pending to writ_log');
    await vi.waitFor(() => expect(log.health()).toEqual({ ready: true }));
  });

  it('get the time and the mark of the owner from the database alone', async () => {
    for (const role of ['orders', 'enforcement'] as const)
      for (const column of ['created_at', 'by_owner']) {
        const insert = `insert into log.log_pending (event_id, draft, ${column}) select gen_random_uuid(), '{}', null where false`;
        await expect(as(role).query(insert)).rejects.toMatchObject({ code: denied });
      }
    const id = randomUUID();
    expect(await insertAs('orders', id, rowOf(id, 'order.submitted.v1'))).toBe('allowed');
    const { rows } = await superuser.query("select by_owner, created_at > now() - interval '1 minute' as young from log.log_pending");
    expect(rows).toEqual([{ by_owner: false, young: true }]);
  });

  it('of a password alone are never appended, so that no invention and no free text gets into a public leaf', async () => {
    const log = await bench.open();
    const shown = { subject: 'holder-2', details: { action: 'x', outcome: 'success', text: 'Jane Doe, 1 Some Street' } };
    let left = 0;
    for (const { role, type, is_named: isNamed } of await listed()) {
      if (role === 'owner') continue;
      const id = isNamed ? publicId(type) : randomUUID();
      const entry = JSON.stringify({ event: id, kind: 'system', type, at: '2031-05-06T07:09:00.000Z', ...shown });
      expect(await insertAs(role.slice(5) as Role, id, { type, entry, proof: 'A'.repeat(43) })).toBe('allowed');
      left += 1;
    }
    await superuser.query(
      `alter table log.log_pending disable trigger all; update log.log_pending set created_at = now() - interval '9 s'`,
    );
    await vi.waitFor(() => expect(log.health().degraded).toBe(`${left} pending entries could not be appended yet.`));
    expect((await log.append(makeDraft())).index).toBe(0);
    expect(await leaves()).toHaveLength(1);
  });

  it('that a part leaves with the log’s key are appended when its process has ended', async () => {
    const log = await bench.open();
    const { eventId, draft } = log.pendingRow(makeDraft({ type: 'order.submitted.v1' }));
    const enrolled = log.pendingRow({ ...publicDraft(), type: 'authority.enrolled.v1' });
    const hit = log.pendingRow({ ...publicDraft(), type: 'limit.hit.v1', name: 'limit.hit/x' });
    for (const row of [{ eventId, draft }, enrolled, hit])
      expect(await insertAs('orders', row.eventId, row.draft as object)).toBe('allowed');
    await vi.waitFor(async () => expect(await leaves()).toHaveLength(3));
    expect((await superuser.query('select from log.log_pending')).rowCount).toBe(0);
  });
});

describe('F11: the locks of a role', () => {
  it('keep no append waiting, whatever numbers it locks', async () => {
    const log = await bench.open();
    for (const role of ['content', 'records', 'audit'] as const) await holdAdvisoryLocks(role);
    const started = log.append(makeDraft());
    await expect(started).resolves.toMatchObject({ index: 0 });
    await vi.waitFor(async () => expect(parseCheckpoint(`${(await log.checkpoint()).split('\n\n')[0]}\n`).size).toBe(1));
  });

  it.each(['audit', 'orders', 'enforcement', 'records', 'content', 'mail'] as const)(
    'as writ_%s reach neither the head nor a turn of others',
    async (role) => {
      const { rows } = await superuser.query<{ table: string }>(
        "select schemaname || '.turn' as table from pg_tables where tablename = 'turn'",
      );
      const own = `${role}.turn`;
      for (const table of ['log.log_head', ...rows.map((row) => row.table)].filter((one) => one !== own))
        for (const sql of [
          `select from ${table} for update`,
          `select from ${table} for key share`,
          `do 'begin lock table ${table} in row exclusive mode; end'`,
          `do 'begin lock table ${table} in exclusive mode; end'`,
        ])
          await expect(as(role).query(sql), sql).rejects.toMatchObject({ code: denied });
    },
  );

  it('are never advisory locks in the product, in its code or in a function of the database', async () => {
    const folders = ['apps', 'gateway', 'packages', 'prisma', 'subgraphs'];
    const taking = folders.flatMap((folder) => filesOf(folder).filter(({ text }) => /pg_(?:try_)?advisory/.test(text)));
    // The service of keys and the log-in have databases of their own, to which their roles alone connect (migrate.test.ts of each): nobody else can take a lock there.
    expect(
      taking.map(({ name }) => name).filter((name) => !/\b(own-database\/src\/migrate|keys\/secrets\/rewrap)\.ts$/.test(name)),
    ).toEqual([]);
    const { rows } =
      await superuser.query(`select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'worker') and p.prosrc ~ 'advisory'`);
    expect(rows).toEqual([]);
  });

  it('on the head make the log report that it is not ready, and it is ready again by itself afterwards', async () => {
    let aheadMs = 0;
    const log = await bench.open({ clock: aheadOf(() => aheadMs) });
    const holder = await as('log').connect();
    cleanUp = () => holder.release(true);
    await holder.query('begin; select from log.log_head for update');
    await expect(log.append(makeDraft())).rejects.toMatchObject({ code: 'LOG_UNAVAILABLE' });
    expect(log.health()).toMatchObject({ ready: false, reason: expect.stringContaining('was not written') });
    await holder.query('rollback');
    aheadMs = 1_000;
    await vi.waitFor(() => expect(log.health()).toEqual({ ready: true }));
    expect((await log.append(makeDraft())).index).toBe(0);
  });
});
