/**
 * The jobs that take snapshots and delete them, over the role of `orders` alone: for a target that names an account and for one that names
 * nobody they send the same statements and write the same entry; done twice or broken off, they are done once.
 */
import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { inspect } from 'node:util';
import type { AccessLog, EntryDraft } from '@writ/access-log';
import { keyedParts } from '@writ/access-log/testing';
import { blindIndex, identifierKey } from '@writ/prisma';
import { openPrisma } from '@writ/prisma/client';
import type { GapLine, RecordLine } from '@writ/source';
import { type Part, SourceError } from '@writ/source/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collectDue, endCollections } from '../../subgraphs/orders/collection/collect-job.ts';
import type { Services } from '../../subgraphs/orders/dependencies.ts';
import { trustProofs } from '../../subgraphs/orders/disclosure/proofs.ts';
import { deleteSnapshots } from '../../subgraphs/orders/preservation/delete-snapshots.ts';
import { readableSnapshots } from '../../subgraphs/orders/preservation/readable-snapshots.ts';
import { directSource, draftReceipts } from '../../subgraphs/orders/testing/direct-source.ts';
import type { JobKind } from '../../subgraphs/orders/worker/job.ts';
import { type GrantedDatabase, grantedDatabase } from '../harness/granted-database.ts';
import { type Statement, StatementCount } from '../harness/statements.ts';

const indexKey = randomBytes(32);
const queueKey = randomBytes(32);
let fixture: GrantedDatabase;
let count: StatementCount;
let services: Services;
let entries: EntryDraft[];
const logged: EntryDraft[] = [];
let now = new Date('2026-03-05T00:00:00Z');
const passed = (ms: number): void => {
  now = new Date(now.getTime() + ms);
};

beforeAll(async () => {
  fixture = await grantedDatabase(['a']);
  await fixture.admin.query(`INSERT INTO records.identifier VALUES ('EMAIL', $1, 'a')`, [
    blindIndex(identifierKey(indexKey), 'EMAIL', 'a@people.example'),
  ]);
  const connection = fixture.database.options('orders');
  await trustProofs(connection, queueKey);
  count = await StatementCount.open(connection.host);
  const log = {
    ...keyedParts,
    ...draftReceipts(logged),
    append: async (draft: EntryDraft) => {
      entries.push(draft);
      const index = logged.push(draft) - 1;
      await fixture.admin.query(`INSERT INTO log.log_entry VALUES ($1, $2, '', '')`, [index, draft.event]);
    },
  } as unknown as AccessLog;
  services = {
    db: openPrisma({ ...connection, host: count.folder }, 2),
    log,
    clock: () => now,
    indexKey,
    queueKey,
    preservationKey: randomBytes(32),
    keyService: null,
    source: directSource(fixture.admin, indexKey),
  } as unknown as Services;
  entries = [];
});
afterAll(async () => {
  await services.db.$disconnect();
  await count.close();
  await fixture.close();
});

/** An order that was just served, on these addresses. */
async function served(id: string, emails: readonly string[]): Promise<void> {
  await fixture.admin.query(
    `INSERT INTO orders.legal_order (id, generation, kind, status, desired_status, created_at, reference, purpose, legal_basis, recipient, categories, territories,
                                     issuing_issuer, issuing_subject, issuing_at, digest, served_at)
     VALUES ($1, 3, 'EPOC_PR', 'SERVED', 'IN_FORCE', $2, 'reference', 'test', '{}', 'ISSUING_AUTHORITY', '{SUBSCRIBER,TRAFFIC,CONTENT}', '{}',
             'issuer', 'subject', $2, repeat('0', 64), $2)`,
    [id, now],
  );
  for (const [position, email] of emails.entries()) {
    const target = `${id}-${position}`;
    await fixture.admin.query(`INSERT INTO orders.order_target (id, order_id, position, type, value) VALUES ($1, $2, $3, 'EMAIL', $4)`, [
      target,
      id,
      position,
      email,
    ]);
    await fixture.admin.query('INSERT INTO orders.preservation (id, order_id, target_id, asked_at) VALUES ($1, $2, $3, $4)', [
      `p-${target}`,
      id,
      target,
      now,
    ]);
  }
}
const ended = (id: string) =>
  fixture.admin.query(
    `SELECT orders.end_snapshots($1, ARRAY(SELECT target_id FROM orders.preservation WHERE order_id = $1), 'ENDED', $2, NULL)`,
    [id, now],
  );
const rowsOf = async (id: string): Promise<number> =>
  Number(
    (
      await fixture.admin.query(
        `SELECT (SELECT count(*) FROM records.preserved WHERE preservation_id LIKE 'p-' || $1 || '%')
              + (SELECT count(*) FROM content.preserved WHERE preservation_id LIKE 'p-' || $1 || '%')
              + (SELECT count(*) FROM records.preserved_identifier WHERE preservation_id LIKE 'p-' || $1 || '%') AS n`,
        [id],
      )
    ).rows[0].n,
  );
/** Does everything that the job finds to do on an order. */
async function ran(job: JobKind, id: string): Promise<{ statements: string[]; said: unknown[] }> {
  const keys = (await job.due(services.db, now)).filter((key) => key === id || key.startsWith(`p-${id}-`));
  count.take();
  entries.splice(0);
  for (const key of keys) await job.run(services, key);
  const statements = count.take().map(({ text }: Statement) => text);
  const said = entries.map(({ event: _, details: { legal, request: __, ...details }, ...entry }) => ({
    ...entry,
    details,
    basis: typeof legal,
  }));
  return { statements, said };
}

it('the job takes and deletes the same way whether or not the target names an account, and reports the same', async () => {
  await served('held', ['a@people.example']);
  await served('unknown', ['b@people.example']);
  await ran(collectDue, 'nothing');
  for (const job of [collectDue, deleteSnapshots]) {
    const held = await ran(job, 'held');
    const unknown = await ran(job, 'unknown');
    expect(JSON.parse(JSON.stringify(unknown).replaceAll('unknown', 'held').replaceAll('b@people', 'a@people'))).toEqual(
      JSON.parse(JSON.stringify(held)),
    );
    const types = job === collectDue ? ['record.collection.v1', 'record.preserved.v1'] : ['record.deleted.v1'];
    expect(held.said).toMatchObject(types.map((type) => ({ kind: 'system', type })));
    expect(JSON.stringify(held.said)).not.toMatch(/"a"|count/);
    expect(await rowsOf('held')).toBe(job === collectDue ? 8 : 0);
    expect(await rowsOf('unknown')).toBe(0);
    await ended('held');
    await ended('unknown');
  }
});

it('the job is due until it is done, and done once', async () => {
  await served('once', ['a@people.example', 'b@people.example']);
  expect((await collectDue.due(services.db, now)).toSorted()).toEqual(['p-once-0', 'p-once-1']);
  const types = (await ran(collectDue, 'once')).said.map((entry) => (entry as EntryDraft).type);
  expect(types).toEqual(['record.collection.v1', 'record.preserved.v1', 'record.collection.v1', 'record.preserved.v1']);
  expect(await collectDue.due(services.db, now)).toEqual([]);
  expect((await ran(collectDue, 'once')).said).toEqual([]);
  expect(await deleteSnapshots.due(services.db, now)).toEqual([]);
  await ended('once');
  expect(await deleteSnapshots.due(services.db, now)).toEqual(['once']);
  expect((await ran(deleteSnapshots, 'once')).said).toHaveLength(1);
  expect((await ran(deleteSnapshots, 'once')).said).toEqual([]);
  expect(await deleteSnapshots.due(services.db, now)).toEqual([]);
});

it('the job keeps nothing of a snapshot whose order ended before it was taken, and reports nothing of it', async () => {
  await served('late', ['a@people.example']);
  await ended('late');
  expect((await ran(collectDue, 'late')).said).toEqual([]);
  expect((await ran(deleteSnapshots, 'late')).said).toEqual([]);
  expect(await rowsOf('late')).toBe(0);
});

it('the job keeps nothing of a snapshot whose order ends while it is taken', async () => {
  await served('ends', ['a@people.example']);
  entries.splice(0);
  count.take();
  count.hold();
  const taking = collectDue.run(services, 'p-ends-0');
  for (; !count.sent.some(({ text }) => text.includes('orders.entry_of')); await wait(5)) {
    count.release();
    count.hold();
  }
  await ended('ends');
  count.release();
  await taking;
  expect(
    entries.map(({ type }) => type),
    'that it was asked for, and nothing else',
  ).toEqual(['record.collection.v1']);
  expect(await rowsOf('ends')).toBe(0);
  expect(await collectDue.due(services.db, now)).toEqual([]);
  expect((await ran(deleteSnapshots, 'ends')).said).toEqual([]);
});

it('an order reads its own snapshots and those of the order of its own body that it names, while they exist', async () => {
  for (const id of ['link-own', 'link-named', 'link-other']) await served(id, ['a@people.example']);
  const body = (id: string, organisation: string, preservation: string | null = null) =>
    fixture.admin.query('UPDATE orders.legal_order SET issuing_organisation = $2, issuing_country = $3, preservation = $4 WHERE id = $1', [
      id,
      organisation,
      'DE',
      preservation,
    ]);
  await body('link-own', 'north-police', 'link-named');
  await body('link-named', 'north-police');
  await body('link-other', 'south-police');
  const readable = async () => (await services.db.$queryRaw<{ id: string }[]>(readableSnapshots('link-own'))).map(({ id }) => id).sort();
  expect(await readable()).toEqual(['p-link-named-0', 'p-link-own-0']);
  await body('link-own', 'north-police', 'link-other');
  expect(await readable(), 'of another body').toEqual(['p-link-own-0']);
  await body('link-own', 'north-police', 'link-named');
  await ended('link-named');
  expect(await readable()).toEqual(['p-link-own-0']);
});

it('the job reports what failed without key, index or identifier, and takes the snapshot when it can', async () => {
  await served('broken', ['a@people.example']);
  await fixture.admin.query('ALTER TABLE content.preserved ADD CONSTRAINT broken CHECK (false) NOT VALID; TRUNCATE content.preserved');
  await fixture.admin.query(`INSERT INTO content.message VALUES ('m', 'a', $1, $1, 'sender')`, [now]);
  const error = await collectDue.run(services, 'p-broken-0').catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(Error);
  expect(inspect(error, { depth: 9 })).not.toMatch(/Buffer|Uint8Array|[0-9a-f]{40}|people\.example/);
  expect(await rowsOf('broken')).toBe(0);
  await fixture.admin.query('ALTER TABLE content.preserved DROP CONSTRAINT broken');
  passed(60_000);
  expect((await ran(collectDue, 'broken')).said).toHaveLength(1);
  expect(await rowsOf('broken')).toBeGreaterThan(0);
});

async function linesIn({ lines }: Part): Promise<(GapLine | RecordLine)[]> {
  const all = [];
  for await (const line of lines) all.push(line);
  return all;
}

describe('a source that does not answer as it should', () => {
  type Asked = { after: string | null; event: string };
  /** Answers the records of the tables in parts of two, after what a test does with each request first. */
  function inParts(before: (asked: Asked, times: number) => void | Promise<void>): Services & { asked: Asked[] } {
    const asked: Asked[] = [];
    const whole = directSource(fixture.admin, indexKey);
    const source: Services['source'] = {
      ...whole,
      async *collect(collection) {
        const one = { after: collection.after ?? null, event: collection.receipt.event };
        await before(one, asked.push(one));
        for await (const part of whole.collect(collection)) {
          const lines = await linesIn(part);
          const from = Number(one.after ?? 0);
          const next = from + 2 < lines.length ? String(from + 2) : null;
          yield {
            ...part,
            lines: Readable.from(lines.slice(from, from + 2)),
            end: () => ({ ...part.end(), next }),
          };
        }
      },
    };
    return { ...services, source, asked };
  }
  const collections = async (id: string) =>
    (
      await fixture.admin.query(
        `SELECT state, parts, tries, fault, failed_since, try_at FROM orders.collection WHERE preservation_id = $1 ORDER BY state`,
        [`p-${id}-0`],
      )
    ).rows;
  const run = (on: Services, id: string) => collectDue.run(on, `p-${id}-0`);
  const isDue = async (id: string) => (await collectDue.due(services.db, now)).includes(`p-${id}-0`);

  it('is asked again after 5 seconds, 30 seconds, 2 minutes, then every 10, and shows since when and why', async () => {
    await served('away', ['a@people.example']);
    const since = now;
    let isAway = true;
    const on = inParts(() => {
      if (isAway) throw new SourceError('NETWORK', 'nobody answers');
    });
    for (const seconds of [5, 30, 120, 600, 600]) {
      expect(await isDue('away')).toBe(true);
      await run(on, 'away');
      expect(await collections('away')).toMatchObject([{ state: 'RUNNING', fault: 'NETWORK', failed_since: since }]);
      passed(seconds * 1000 - 1);
      expect(await isDue('away'), `${seconds} seconds`).toBe(false);
      passed(1);
    }
    expect(new Set(on.asked.map(({ event }) => event)).size, 'under one entry').toBe(1);
    isAway = false;
    await run(on, 'away');
    expect(await collections('away')).toMatchObject([{ state: 'TAKEN', fault: null, failed_since: null }]);
    expect(await rowsOf('away')).toBe(9);
  });

  it('is not asked again before it wants to be', async () => {
    await served('busy', ['a@people.example']);
    const problem = { title: 'busy', status: 503, code: 'BUSY' as const };
    const on = inParts(() => {
      throw new SourceError('BUSY', 'busy', { problem, retryAfterMs: 60_000 });
    });
    await run(on, 'busy');
    passed(59_999);
    expect(await isDue('busy')).toBe(false);
    passed(1);
    expect(await isDue('busy')).toBe(true);
    await ended('busy');
  });

  it('is asked for the next part after the last that was kept, and no line is there twice', async () => {
    await served('broken-off', ['a@people.example']);
    const on = inParts((_asked, times) => {
      if (times % 2 === 0) throw new SourceError('INCOMPLETE', 'it has no end');
    });
    while (await isDue('broken-off')) {
      await run(on, 'broken-off');
      passed(600_000);
    }
    expect(on.asked.map(({ after }) => after)).toEqual([null, '2', '2', '4', '4', '6', '6']);
    expect(await collections('broken-off')).toMatchObject([{ state: 'TAKEN', parts: 4 }]);
    expect(await rowsOf('broken-off')).toBe(9);
  });

  it('is asked under another entry where it has answered one whole, and goes on with what was kept', async () => {
    await served('answered', ['a@people.example']);
    const on = inParts((_asked, times) => {
      if (times === 2) throw new SourceError('ALREADY_COLLECTED', 'once');
    });
    entries.splice(0);
    await run(on, 'answered');
    expect(entries.map(({ type }) => type)).toEqual(['record.collection.v1', 'record.collection.v1', 'record.preserved.v1']);
    expect(new Set(on.asked.map(({ event }) => event)).size).toBe(2);
    expect(await collections('answered')).toMatchObject([{ state: 'TAKEN' }, { state: 'REVOKED' }]);
    expect(await rowsOf('answered')).toBe(9);
  });

  /** A line of traffic that the order covers: its window is that day. */
  const day = { from_at: '2026-03-02T12:00:00.000Z', to_at: '2026-03-03T12:00:00.000Z' };
  /** The source's own checks and those of the client are left out here: this source sends what it likes. */
  const lying = (change: object): Services => {
    const whole = directSource(fixture.admin, indexKey);
    return {
      ...services,
      source: {
        ...whole,
        async *collect(collection) {
          for await (const part of whole.collect(collection)) {
            const lines = await linesIn(part);
            const traffic = lines.find(({ type }) => type === 'traffic');
            yield { ...part, lines: Readable.from([...lines, { ...traffic, key: 'more', ...change }]) };
          }
        },
      },
    };
  };

  it.each<[string, object]>([
    ['of another account', { account: 'b' }],
    ['of a category that was not asked for', { type: 'identification', ip: '203.0.113.7' }],
    ['a millisecond before the window', { at: '2026-03-02T11:59:59.999Z' }],
    ['at the end of the window', { at: day.to_at }],
    ['that was recorded after the service', { recordedAt: '2026-12-04T00:00:00.000Z' }],
  ])('keeps nothing of a part with a line %s, is in the log, and is not asked again by itself', async (what, change) => {
    const id = `overstep-${what.replaceAll(' ', '-')}`;
    await served(id, ['a@people.example']);
    await fixture.admin.query('UPDATE orders.legal_order SET from_at = $2, to_at = $3 WHERE id = $1', [id, day.from_at, day.to_at]);
    entries.splice(0);
    await run(lying(change), id);
    expect(entries.map(({ type }) => type)).toEqual(['record.collection.v1', 'source.fault.v1']);
    expect(entries.at(-1)).toMatchObject({ details: { outcome: 'failure', reason: 'OVERSTEP' } });
    expect(await collections(id)).toMatchObject([{ state: 'REFUSED', parts: 0, fault: 'OVERSTEP' }]);
    expect(await rowsOf(id)).toBe(0);
    passed(86_400_000);
    expect(await isDue(id)).toBe(false);
    // A person who needs the records asks again.
    await run(services, id);
    expect(await collections(id)).toMatchObject([{ state: 'TAKEN' }, { state: 'REVOKED' }]);
    expect(await rowsOf(id)).toBeGreaterThan(0);
  });

  it('says what it does not hold, which is kept with what it does', async () => {
    await served('gaps', ['a@people.example']);
    const whole = directSource(fixture.admin, indexKey);
    const says = 'It is deleted after a year.';
    const source: Services['source'] = {
      ...whole,
      async *collect(collection) {
        const gap = (category: GapLine['category']): GapLine => ({
          type: 'gap',
          category,
          to: '2025-01-01T00:00:00.000Z',
          why: 'RETENTION',
          says,
        });
        for await (const part of whole.collect(collection))
          yield { ...part, lines: Readable.from([gap('TRAFFIC'), gap('CONTENT'), ...(await linesIn(part))]) };
      },
    };
    await run({ ...services, source }, 'gaps');
    const { rows } = await fixture.admin.query(
      `SELECT category, number::int, from_at, to_at, why, says FROM records.preserved_gap ORDER BY category`,
    );
    const gap = { from_at: null, to_at: new Date('2025-01-01'), why: 'RETENTION', says };
    expect(rows).toEqual([
      { category: 'TRAFFIC', number: 1, ...gap },
      { category: 'CONTENT', number: 2, ...gap },
    ]);
    await ended('gaps');
    await ran(deleteSnapshots, 'gaps');
    expect((await fixture.admin.query('SELECT FROM records.preserved_gap')).rowCount).toBe(0);
  });

  it('is asked by one process at a time', async () => {
    await served('twice', ['a@people.example']);
    const on = inParts(() => {});
    entries.splice(0);
    await Promise.all([run(on, 'twice'), run(on, 'twice')]);
    expect(on.asked).toHaveLength(4);
    expect(entries.map(({ type }) => type)).toEqual(['record.collection.v1', 'record.preserved.v1']);
    expect(await rowsOf('twice')).toBe(9);
  });

  it('learns that a collection is over, once', async () => {
    await served('told', ['a@people.example']);
    const ended: string[] = [];
    const on = { ...services, source: { ...services.source, endCollection: async (event: string) => void ended.push(event) } };
    await run(on, 'told');
    for (const event of await endCollections.due(services.db, now)) await endCollections.run(on, event);
    const [{ event }] = (await fixture.admin.query(`SELECT event FROM orders.collection WHERE preservation_id = 'p-told-0'`)).rows;
    expect(ended.filter((one) => one === event)).toHaveLength(1);
    expect(await endCollections.due(services.db, now)).toEqual([]);
  });
});
