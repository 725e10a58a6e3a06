/**
 * Keys are replaced as `docs/how-to/rotate-keys.md` has it, by its own commands, while two processes serve people who read all the time: no request fails, nothing
 * becomes unreadable, a stop in the middle is gone on from, and the old key is refused in the end.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDetails } from '@writ/access-log';
import { blindIndex, connect, connectionFor, identifierKey } from '@writ/prisma';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openKeyring } from '../../packages/access-log/src/keys/keyring.ts';
import { commandsOf, runCommands } from '../harness/guide-commands.ts';
import { cleanUp, oneSentence } from '../harness/life-server.ts';
import { openTwoServers, ReadLoad, type TwoServers } from '../harness/two-servers.ts';

const page = 'docs/how-to/rotate-keys.md';
let place: TwoServers;

beforeAll(async () => {
  place = await openTwoServers();
  await place.serve(0);
  await place.serve(1);
  await place.signIn();
});
afterAll(async () => {
  await place.close();
  await cleanUp();
});

const keyIn = (name: string): Uint8Array => Buffer.from(readFileSync(join(place.folder, 'keys', name), 'utf8').trim(), 'base64');
const run = (...blocks: (string | undefined)[]) => runCommands(blocks.join('\n'), place.folder);

/** Runs work while people read; nothing of that fails. */
async function underLoad(work: (load: ReadLoad) => Promise<void>): Promise<void> {
  const load = new ReadLoad(place.browser, place.errors);
  try {
    await load.grown(6);
    await work(load);
    await load.grown(6);
  } finally {
    await load.end();
  }
  expect(load.failures, place.errors()).toEqual([]);
}

describe('the master key', { timeout: 600_000 }, () => {
  const [make, ask, replace, remove] = commandsOf(page, 'The master key');
  const [load = ''] = ask?.split('\n') ?? [];
  const many = 2_400;
  const lockedSubject = 'account:made-1200';
  const wrappedRows = () =>
    place.asOwner<{ subject_id: string; version: number; wrapped: Buffer }>(
      'SELECT subject_id, version, wrapped FROM log.subject_key WHERE wrapped IS NOT NULL ORDER BY subject_id, version',
    );
  /** How many of the keys that are there open under a master key. */
  const opening = async (masterKey: Uint8Array) => {
    const ring = openKeyring({ masterKey });
    const opens = ({ subject_id, version, wrapped }: { subject_id: string; version: number; wrapped: Buffer }) => {
      try {
        return ring.unwrap(subject_id, version, wrapped) !== undefined;
      } catch {
        return false;
      }
    };
    return (await wrappedRows()).filter(opens).length;
  };

  it('has keys of many subjects, one of whom was erased', async () => {
    const ring = openKeyring({ masterKey: keyIn('master') });
    const made = Array.from({ length: many }, (_, i) => `account:made-${i + 1}`).map((subject) => ({
      subject,
      ...ring.create(subject, 1),
    }));
    await place.asOwner(
      'INSERT INTO log.subject_key (subject_id, version, wrapped) SELECT s, 1, w FROM unnest($1::text[], $2::bytea[]) n (s, w)',
      [made.map(({ subject }) => subject), made.map(({ wrapped }) => wrapped)],
    );
    await place.asOwner("INSERT INTO log.subject_key (subject_id, version, destroyed_at) VALUES ('account:erased', 1, now())");
    expect(await opening(keyIn('master'))).toBeGreaterThan(many);
  });

  it('is not replaced while a process lacks the new one, by a wrong old one, or by a key that something else has', async () => {
    expect(await run(make).ended).toMatchObject({ code: 0, err: '' });
    const lacking = await run(load, replace).ended;
    expect(lacking.err).toMatch(oneSentence);
    expect(lacking).toMatchObject({
      code: 1,
      err: expect.stringMatching(/These processes don't have the new key yet: everything on .*; everything on .*Nothing was changed\./),
    });
    const owner = { DATABASE_URL_OWNER: readFileSync(join(place.folder, 'database', 'owner'), 'utf8') };
    const wrong = await place.writ(['keys', 'rotate', 'MASTER'], {
      ...owner,
      WRIT_KEY_MASTER_PREVIOUS_FILE: '',
      WRIT_KEY_MASTER_PREVIOUS: randomBytes(32).toString('base64'),
    });
    expect(wrong.code).toBe(1);
    expect(wrong.err).toMatch(oneSentence);
    const same = await place.writ(['keys', 'rotate', 'MASTER'], {
      ...owner,
      WRIT_KEY_MASTER_FILE: join(place.folder, 'keys', 'master-previous'),
    });
    expect(same).toMatchObject({ code: 1, err: expect.stringContaining('are the same key') });
    expect(wrong.err).toContain('WRIT_KEY_MASTER_PREVIOUS is not the key that the keys in the database are wrapped with');
    expect(await place.asOwner('SELECT name FROM sealing.key_check WHERE name = $1', ['MASTER'])).toEqual([]);
  });

  it('is replaced under load, stopped in the middle, and gone on with', async () => {
    await underLoad(async (readers) => {
      for (const at of [0, 1] as const) {
        await place.restart(at);
        await readers.grown(6);
      }
      const asked = await run(ask).ended;
      expect(asked).toMatchObject({ code: 1, err: '' });
      expect(asked.out).toMatch(
        /was not begun\. There is 2,4\d\d wrapped keys and .* rows of the index.*\nEvery process that runs has both keys\./,
      );

      // Somebody holds a row in the middle: the command waits there, and is killed.
      const holder = await connect(connectionFor('owner', place.database));
      try {
        await holder.query('BEGIN');
        await holder.query('SELECT FROM log.subject_key WHERE subject_id = $1 FOR UPDATE', [lockedSubject]);
        const stopped = run(load, replace);
        const waits = "SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'update log.subject_key%'";
        const early = stopped.ended.then(({ out, err }): never => expect.fail(`ended before it came to the row: ${out}${err}`));
        await Promise.race([early, expect.poll(async () => (await place.asOwner(waits)).length, { timeout: 60_000 }).toBe(1)]);
        early.catch(() => {});
        process.kill(stopped.pid, 'SIGKILL');
        await stopped.ended;
      } finally {
        await holder.query('ROLLBACK');
        await holder.end();
      }
      await expect.poll(() => opening(keyIn('master')), { timeout: 60_000 }).toBeGreaterThan(500);
      expect(await opening(keyIn('master-previous'))).toBeGreaterThan(500);
      await readers.grown(6);

      const third = await place.writ(['keys', 'rotate', 'MASTER'], {
        DATABASE_URL_OWNER: readFileSync(join(place.folder, 'database', 'owner'), 'utf8'),
        WRIT_KEY_MASTER_FILE: '',
        WRIT_KEY_MASTER: randomBytes(32).toString('base64'),
      });
      expect(third).toMatchObject({
        code: 1,
        err: expect.stringContaining('A replacement of WRIT_KEY_MASTER by another key is under way'),
      });

      const done = await run(load, replace).ended;
      expect(done).toMatchObject({ code: 0, err: '' });
      expect(done.out).toMatch(
        /It was begun before: .*\nMoved: .*\nDone: nothing is under the old WRIT_KEY_MASTER any more\. Now take WRIT_KEY_MASTER_PREVIOUS out/s,
      );
      await readers.grown(6);
      expect(await run(ask).ended).toMatchObject({ code: 0 });
    });
  });

  it('is the new one alone afterwards: the old one opens nothing and is refused, and what was erased stays so', async () => {
    const old = readFileSync(join(place.folder, 'keys', 'master-previous'), 'utf8').trim();
    await underLoad(async (readers) => {
      expect(await run(remove).ended).toMatchObject({ code: 0 });
      for (const at of [0, 1] as const) {
        await place.restart(at);
        await readers.grown(6);
      }
    });
    expect(await opening(keyIn('master'))).toBe((await wrappedRows()).length);
    expect(await opening(keyIn('master-previous'))).toBe(0);
    expect(await place.asOwner("SELECT wrapped FROM log.subject_key WHERE subject_id = 'account:erased'")).toEqual([{ wrapped: null }]);

    const pool = new pg.Pool({ ...connectionFor('log', place.database), max: 2 });
    try {
      const details = openDetails({ pool, masterKey: keyIn('master') });
      const about = await details.entriesOf('a1' as Parameters<typeof details.entriesOf>[0]);
      expect(about.length).toBeGreaterThan(10);
      const opened = await details.openings(about, ['target', 'initiator']);
      for (const index of about)
        expect(opened.get(index)?.openings, String(index)).toMatchObject({ target: expect.anything(), initiator: expect.anything() });
      const said = await place.asOwner<{ leaf: string }>(
        `SELECT convert_from(leaf, 'UTF8') AS leaf FROM log.log_entry WHERE position('key.replaced.v1'::bytea IN leaf) > 0 ORDER BY idx`,
      );
      expect(said.map(({ leaf }) => /"step":"(\w+)"/.exec(leaf)?.[1])).toEqual(['begun', 'finished']);
    } finally {
      await pool.end();
    }

    const refused = await place.refusal({ WRIT_KEY_MASTER_FILE: '', WRIT_KEY_MASTER: old });
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(oneSentence);
    expect(refused.err).toContain('WRIT_KEY_MASTER is not the key that this database was used with');
    const erasing = await place.writ(['erase', 'run'], {
      DATABASE_URL_OWNER: readFileSync(join(place.folder, 'database', 'owner'), 'utf8'),
      WRIT_KEY_MASTER_FILE: '',
      WRIT_KEY_MASTER: old,
    });
    expect(erasing).toMatchObject({
      code: 1,
      err: expect.stringContaining('WRIT_KEY_MASTER is not the key that this database was used with'),
    });
    writeFileSync(join(place.folder, 'keys', 'master-previous'), '');
  });
});

/** Two restarts, one after the other, while people read. */
async function restartBoth(readers: ReadLoad): Promise<void> {
  for (const at of [0, 1] as const) {
    await place.restart(at);
    await readers.grown(6);
  }
}

/** The steps of the guide that the keys after the master key have in common: refused while a process lacks the new one, replaced under load, and the old one refused. */
async function replaceByGuide(name: 'INDEX' | 'PRESERVATION', heading: string): Promise<void> {
  const [make, ask, rotate, remove] = commandsOf(page, heading);
  const [load = ''] = ask?.split('\n') ?? [];
  const previous = `${name.toLowerCase()}-previous`;
  expect(await run(make).ended).toMatchObject({ code: 0, err: '' });
  expect((await run(load, rotate).ended).err).toMatch(/These processes don't have the new key yet: everything on .*; everything on .*/);
  await underLoad(async (readers) => {
    await restartBoth(readers);
    const asked = await run(ask).ended;
    expect(asked).toMatchObject({ code: 1, err: '' });
    expect(asked.out).toContain(`The replacement of WRIT_KEY_${name} was not begun.`);
    const done = await run(load, rotate).ended;
    expect(done).toMatchObject({ code: 0, err: '' });
    expect(done.out).toMatch(new RegExp(`Moved: .*\\nDone: nothing is under the old WRIT_KEY_${name} any more`, 's'));
    await readers.grown(6);
    expect(await run(ask).ended).toMatchObject({ code: 0 });
    expect(await run(remove).ended).toMatchObject({ code: 0 });
    await restartBoth(readers);
  });
  const old = readFileSync(join(place.folder, 'keys', previous), 'utf8').trim();
  const refused = await place.refusal({ [`WRIT_KEY_${name}_FILE`]: '', [`WRIT_KEY_${name}`]: old });
  expect(refused.code).toBe(1);
  expect(refused.err).toMatch(oneSentence);
  expect(refused.err).toContain(`WRIT_KEY_${name} is not the key that this database was used with`);
}

describe('the index key', { timeout: 600_000 }, () => {
  const indexes = () => place.asOwner<{ bidx: Buffer }>(`SELECT bidx FROM records.identifier WHERE account_id = 'a1' AND type = 'EMAIL'`);
  const indexBy = (...keys: Uint8Array[]) => blindIndex(identifierKey(keys), 'EMAIL', 'alma@people.example');

  it('is put over the one before under load, and what was imported is found under both together alone', async () => {
    const old = keyIn('index');
    expect(await indexes()).toEqual([{ bidx: indexBy(old) }]);
    await replaceByGuide('INDEX', 'The index key');
    const [newest = '', ...before] = readFileSync(join(place.folder, 'keys', 'index'), 'utf8')
      .trim()
      .split('\n');
    expect(before.map((line) => Buffer.from(line, 'base64'))).toEqual([old]);
    expect(await indexes()).toEqual([{ bidx: indexBy(Buffer.from(newest, 'base64'), old) }]);
  });

  it('has what is imported afterwards found like the rest', async () => {
    const again = await place.writ(['import', join(place.folder, 'people.ndjson')], {
      DATABASE_URL_OWNER: readFileSync(join(place.folder, 'database', 'owner'), 'utf8'),
    });
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining('Unchanged') });
    expect(await indexes()).toHaveLength(1);
  });
});

describe('the preservation key', { timeout: 600_000 }, () => {
  it('is replaced under load, and the old one is refused', () => replaceByGuide('PRESERVATION', 'The preservation key'));
});
