/** The files of a collection: each fetched once, whole or told as a gap, and gone on with by whoever takes the collection over. */
import { randomUUID } from 'node:crypto';
import { type SourceClient, SourceError, type SourceErrorCode } from '@writ/source/client';
import { GeneratedSource } from '@writ/source/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RecordSource, Services } from '../dependencies.ts';
import { type Collecting, collecting } from '../testing/collecting.ts';
import { fileLimits, partBytes } from './collect-files.ts';
import { collectDue } from './collect-job.ts';

const files = 3;
let on: Collecting;
let hashes: string[];
/** What was asked of the source for files, in its order. */
let asked: { entry: string; sha256: string }[] = [];
beforeEach(async () => {
  asked = [];
  on = await collecting(1, undefined, files);
  hashes = await new GeneratedSource(1, files).hashes();
});
afterEach(() => on.close());

type Answer = (sha256: string, entry: string) => Promise<Awaited<ReturnType<SourceClient['blob']>>>;
const genuine: Answer = (sha256, entry) => on.services.source.blob(entry, sha256);
/** The services with a source that answers so for files. */
const answering = (answer: Answer): Services => {
  const source: Pick<RecordSource, 'collect' | 'blob'> = {
    collect: (collection) => on.services.source.collect(collection),
    blob: (entry, sha256) => {
      asked.push({ entry, sha256 });
      return answer(sha256, entry);
    },
  };
  return { ...on.services, source: source as RecordSource };
};
const problem = (code: SourceErrorCode, status: number) =>
  new SourceError(code, code, { problem: { title: code, status, code: code as 'BUSY' } });
/** Of the file of this number something else, and the others as they are. */
const but =
  (number: number, answer: Answer): Answer =>
  (sha256, entry) =>
    (sha256 === hashes[number] ? answer : genuine)(sha256, entry);
const sending = (...bytes: Buffer[]): Awaited<ReturnType<Answer>> => ({
  mediaType: 'image/png',
  bytes: (async function* () {
    yield* bytes;
  })(),
});

const serve = () => on.serve(`order-${randomUUID()}`);
const run = (services: Services, snapshot: string) => collectDue.run(services, snapshot);
const rows = async <Row extends object>(sql: string, snapshot: string): Promise<Row[]> => (await on.admin.query<Row>(sql, [snapshot])).rows;
const isTaken = async (snapshot: string) =>
  (await rows('SELECT FROM orders.preservation WHERE id = $1 AND taken_at IS NOT NULL', snapshot)).length === 1;
const partsOf = (snapshot: string) =>
  rows<{ parts: number }>(
    'SELECT count(*)::int AS parts FROM content.preserved_file WHERE preservation_id = $1 GROUP BY file',
    snapshot,
  ).then((found) => found.map(({ parts }) => parts));
const gapsOf = (snapshot: string) =>
  rows<{ category: string; why: string; says: string }>(
    'SELECT DISTINCT category, why, says FROM records.preserved_gap WHERE preservation_id = $1 AND of_files ORDER BY why',
    snapshot,
  );
const collectionOf = async (snapshot: string) =>
  (
    await rows<{ state: string; fault: string | null; tries: number }>(
      'SELECT state, fault, tries FROM orders.collection WHERE preservation_id = $1 ORDER BY asked_at',
      snapshot,
    )
  ).map(({ state, fault, tries }) => [state, fault, tries]);
const whole = Array.from({ length: files }, () => 3);

it('what names no account is taken once, also by two processes at once', async () => {
  const snapshot = await serve();
  const naming = `UPDATE orders.order_target t SET type = 'ITEM_ID' FROM orders.preservation p WHERE p.id = $1 AND p.target_id = t.id`;
  await on.admin.query(naming, [snapshot]);
  await Promise.all([run(on.services, snapshot), run(on.services, snapshot)]);
  expect(await isTaken(snapshot)).toBe(true);
  expect(await collectionOf(snapshot), 'the source is not asked').toEqual([]);
});

describe('the files of a collection', () => {
  it('are fetched once each, though two lines name each, before the collection is taken', async () => {
    const snapshot = await serve();
    await run(answering(genuine), snapshot);
    expect(asked.map(({ sha256 }) => sha256).sort()).toEqual([...hashes].sort());
    expect(await partsOf(snapshot)).toEqual(whole);
    expect(await isTaken(snapshot)).toBe(true);
    expect(await gapsOf(snapshot)).toEqual([]);
  });

  it.each<[string, Answer, string, RegExp]>([
    ['that the source has no more', () => Promise.reject(problem('NOT_FOUND', 404)), 'GONE', /no longer with the platform/],
    ['of other bytes', async () => sending(Buffer.alloc(700_000)), 'UNREADABLE', /other bytes/],
    ['of fewer bytes', async () => sending(Buffer.alloc(partBytes + 1)), 'UNREADABLE', /other bytes/],
    [
      'of more bytes',
      async () => sending(Buffer.alloc(partBytes), Buffer.alloc(partBytes), Buffer.alloc(partBytes)),
      'UNREADABLE',
      /other bytes/,
    ],
    ['that the source finds too large', () => Promise.reject(problem('TOO_LARGE', 413)), 'LIMIT', /larger than 64 MiB/],
    [
      'that it answers in another way than the protocol',
      () => Promise.reject(new SourceError('BAD_ANSWER', 'x')),
      'UNREADABLE',
      /other bytes/,
    ],
  ])('are a gap where there is one %s, and nothing of it is kept', async (_what, answer, why, says) => {
    const snapshot = await serve();
    await run(answering(but(1, answer)), snapshot);
    expect(await isTaken(snapshot)).toBe(true);
    expect(await gapsOf(snapshot)).toEqual([{ category: 'CONTENT', why, says: expect.stringMatching(says) }]);
    expect(await partsOf(snapshot)).toEqual([3, 3]);
  });

  it('are not read to the end where more bytes come than the line says', async () => {
    const snapshot = await serve();
    let sent = 0;
    const endless = async () => ({
      mediaType: 'image/png',
      bytes: (async function* () {
        for (;;) {
          sent += partBytes;
          yield Buffer.alloc(partBytes);
        }
      })(),
    });
    await run(answering(but(0, endless)), snapshot);
    expect(sent).toBe(3 * partBytes);
    expect(await isTaken(snapshot)).toBe(true);
  });

  it('are a gap beyond the number that is kept of one collection, and are not asked for', async () => {
    const snapshot = await serve();
    const away = answering(() => Promise.reject(new SourceError('NETWORK', 'away')));
    await run(away, snapshot);
    expect(asked).toHaveLength(1);
    await on.admin.query(`INSERT INTO content.fetched_file SELECT $1, sha256(n::text::bytea) FROM generate_series(1, $2::int) n`, [
      snapshot,
      fileLimits.files - 1,
    ]);
    on.pass(60_000);
    await run(answering(genuine), snapshot);
    expect(asked).toHaveLength(2);
    expect(await partsOf(snapshot)).toEqual([3]);
    expect(await gapsOf(snapshot)).toEqual([{ category: 'CONTENT', why: 'LIMIT', says: expect.stringMatching(/more than 2000 files/) }]);
  });

  it('wait for a source that is away, and no line is asked for again', async () => {
    const snapshot = await serve();
    await run(answering(but(2, () => Promise.reject(problem('BUSY', 503)))), snapshot);
    expect(await isTaken(snapshot)).toBe(false);
    expect(await collectionOf(snapshot)).toEqual([['RUNNING', 'BUSY', 1]]);
    expect(await gapsOf(snapshot)).toEqual([]);
    on.pass(60_000);
    const before = asked.length;
    await run(answering(genuine), snapshot);
    expect(asked.length - before).toBeLessThanOrEqual(files);
    expect(await partsOf(snapshot)).toEqual(whole);
    expect(await isTaken(snapshot)).toBe(true);
  });

  it('are fetched but for the one in which the source breaks off, which is a gap after many tries', async () => {
    const snapshot = await serve();
    const breaking = but(1, async () => ({
      mediaType: 'image/png',
      bytes: (async function* () {
        yield Buffer.alloc(partBytes);
        throw new SourceError('NETWORK', 'The file broke off.');
      })(),
    }));
    await run(answering(breaking), snapshot);
    expect((await partsOf(snapshot)).filter((parts) => parts === 3)).toHaveLength(2);
    expect(await collectionOf(snapshot)).toEqual([['RUNNING', 'NETWORK', 1]]);
    for (let tries = 0; tries < 20 && !(await isTaken(snapshot)); tries += 1) {
      on.pass(600_000);
      await run(answering(breaking), snapshot);
    }
    expect(await isTaken(snapshot)).toBe(true);
    expect(asked.filter(({ sha256 }) => sha256 === hashes[1])).toHaveLength(21);
    expect(await gapsOf(snapshot)).toMatchObject([{ why: 'UNREADABLE' }]);
    expect(await partsOf(snapshot)).toEqual([3, 3]);
  });

  it('are whole after a process that died in one of them', async () => {
    const snapshot = await serve();
    const dying = but(1, async (sha256, entry) => {
      const { mediaType, bytes } = await genuine(sha256, entry);
      return {
        mediaType,
        bytes: (async function* () {
          let sent = 0;
          for await (const piece of bytes) {
            if (sent > 2 * partBytes) throw new Error('The process dies.');
            sent += piece.length;
            yield piece;
          }
        })(),
      };
    });
    await expect(run(answering(dying), snapshot)).rejects.toThrow('The process dies.');
    expect(await partsOf(snapshot)).toContain(2);
    on.pass(60_000);
    await run(answering(genuine), snapshot);
    expect(await partsOf(snapshot)).toEqual(whole);
    expect(await isTaken(snapshot)).toBe(true);
  });

  it('are no longer those of a process that another one has taken over from', async () => {
    const snapshot = await serve();
    const late = answering(
      but(1, async (sha256, entry) => {
        on.pass(61_000);
        await run(answering(genuine), snapshot);
        return genuine(sha256, entry);
      }),
    );
    await run(late, snapshot);
    expect(await partsOf(snapshot)).toEqual(whole);
    expect(await isTaken(snapshot)).toBe(true);
    expect(asked.filter(({ sha256 }) => sha256 === hashes[1])).toHaveLength(2);
    expect((await collectionOf(snapshot)).map(([state]) => state)).toEqual(['TAKEN']);
  });

  it('are written by no late process while the one that took over is in the middle of one', async () => {
    const snapshot = await serve();
    const sealedParts = async () =>
      (
        await rows<{ sealed: string }>(
          `SELECT encode(sealed, 'hex') AS sealed FROM content.preserved_file WHERE preservation_id = $1 AND part = 0 ORDER BY sealed`,
          snapshot,
        )
      ).map(({ sealed }) => sealed);
    const [inTheMiddle, lateIsOver] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const slow = but(1, async (sha256, entry) => {
      const { mediaType, bytes } = await genuine(sha256, entry);
      return {
        mediaType,
        bytes: (async function* () {
          const pieces: Uint8Array[] = [];
          for await (const piece of bytes) pieces.push(piece);
          const all = Buffer.concat(pieces);
          yield all.subarray(0, partBytes);
          // It is asked for more once this part is kept.
          inTheMiddle.resolve();
          await lateIsOver.promise;
          yield all.subarray(partBytes);
        })(),
      };
    });
    let second: Promise<void> | undefined;
    let kept: string[] = [];
    const late = but(1, async (sha256, entry) => {
      on.pass(61_000);
      second = run(answering(slow), snapshot);
      await inTheMiddle.promise;
      kept = await sealedParts();
      return genuine(sha256, entry);
    });
    await run(answering(late), snapshot);
    expect(kept.length).toBeGreaterThan(0);
    expect(await sealedParts()).toEqual(kept);
    lateIsOver.resolve();
    await second;
    expect(await sealedParts()).toEqual(expect.arrayContaining(kept));
    expect(await partsOf(snapshot)).toEqual(whole);
    expect(await isTaken(snapshot)).toBe(true);
  });

  it('are asked for under another entry, whose lines are heard and not kept, where the source knows none under the first', async () => {
    const snapshot = await serve();
    let first: string | undefined;
    const forgetting: Answer = (sha256, entry) => {
      first ??= entry;
      return entry === first ? Promise.reject(problem('NOT_COLLECTED', 403)) : genuine(sha256, entry);
    };
    await run(answering(forgetting), snapshot);
    expect(await isTaken(snapshot)).toBe(true);
    expect(await partsOf(snapshot)).toEqual(whole);
    expect((await collectionOf(snapshot)).map(([state]) => state)).toEqual(['REVOKED', 'TAKEN']);
    const kept = await rows<{ n: number }>('SELECT count(*)::int AS n FROM content.preserved WHERE preservation_id = $1', snapshot);
    expect(kept).toEqual([{ n: 2 * files }]);
  });

  it('are gone where the source knows one under no entry, and it is not asked for ever', async () => {
    const snapshot = await serve();
    await run(answering(but(0, () => Promise.reject(problem('NOT_COLLECTED', 403)))), snapshot);
    expect(await isTaken(snapshot)).toBe(true);
    expect(await gapsOf(snapshot)).toMatchObject([{ why: 'GONE' }]);
    expect((await collectionOf(snapshot)).map(([state]) => state)).toEqual(['REVOKED', 'TAKEN']);
  });

  it('end with the order while they are fetched, and nothing more of them is asked for', async () => {
    const snapshot = await serve();
    const ending = answering(async (sha256, entry) => {
      await on.admin.query(`SELECT orders.end_snapshots($1, ARRAY[$1], 'ENDED', now(), NULL)`, [snapshot]);
      return genuine(sha256, entry);
    });
    await run(ending, snapshot);
    expect(asked).toHaveLength(1);
    expect(await partsOf(snapshot)).toEqual([]);
    expect((await collectionOf(snapshot)).map(([state]) => state)).toEqual(['REVOKED']);
  });
});
