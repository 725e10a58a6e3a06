/** The files of a copy of removed content: fetched by one process at a time. Regulation (EU) 2021/784, Art. 6. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { SourceFile } from '@writ/source/client';
import { SourceError } from '@writ/source/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { partBytes } from '../collection/collect-files.ts';
import type { RecordSource, Services } from '../dependencies.ts';
import { type Collecting, collecting } from '../testing/collecting.ts';
import { fetchRetainedFiles } from './copy-files.ts';
import { missingFilesLoader } from './missing-files.ts';
import { sealRetained } from './retained-content.ts';

const files = [randomBytes(2 * partBytes + 5), randomBytes(10)];
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
let on: Collecting;
let copy: string;
let asked: string[];
beforeEach(async () => {
  on = await collecting(1);
  asked = [];
  copy = randomUUID();
  const attachments = files.map((bytes) => ({ sha256: hashOf(bytes), bytes: bytes.length, mediaType: 'image/png' }));
  await on.admin.query(
    `INSERT INTO content.removed (id, restriction_id, item_id, account_id, removed_at, keep_until, longer, said)
     VALUES ($1, $1, 'p-1', 'a-1', now(), now() + interval '200 days', '[{}]', $2)`,
    [copy, JSON.stringify({ text: 'A call.', attachments })],
  );
  await sealRetained.run({ ...on.services, country: 'IE' } as Services, copy);
});
afterEach(() => on.close());

type Answer = (bytes: Buffer) => AsyncIterable<Uint8Array>;
const whole: Answer = async function* (bytes) {
  yield bytes;
};
/** Fetches what is due of the copy, from a source that sends files so. */
function fetching(answer: Answer): Promise<void> {
  const source: Pick<RecordSource, 'itemBlob'> = {
    itemBlob: async (_item, sha256): Promise<SourceFile> => {
      asked.push(sha256);
      const bytes = files.find((one) => hashOf(one) === sha256) ?? expect.fail('another file is asked for');
      return { mediaType: 'image/png', bytes: answer(bytes) };
    },
  };
  const services = { ...on.services, source } as Services;
  return Promise.resolve(fetchRetainedFiles.run(services, copy)).then(() => {});
}
const isDue = async () => (await fetchRetainedFiles.due(on.services.db, on.services.clock())).includes(copy);
const partsOf = async () =>
  (
    await on.admin.query<{ sealed: string }>(
      `SELECT encode(sealed, 'hex') AS sealed FROM content.preserved_file WHERE preservation_id = $1 ORDER BY file, part`,
      [copy],
    )
  ).rows.map(({ sealed }) => sealed);
/** Stops in the large file once its first part is kept. */
function stopping() {
  const [inTheMiddle, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const answer: Answer = async function* (bytes) {
    yield bytes.subarray(0, partBytes);
    if (bytes.length > partBytes) {
      inTheMiddle.resolve();
      await goOn.promise;
    }
    yield bytes.subarray(partBytes);
  };
  return { answer, inTheMiddle: inTheMiddle.promise, goOn: goOn.resolve };
}

it('are fetched once by two processes at once', async () => {
  const first = stopping();
  const one = fetching(first.answer);
  await first.inTheMiddle;
  const before = await partsOf();
  await fetching(whole);
  expect(await partsOf()).toEqual(before);
  first.goOn();
  await one;
  expect(asked.sort()).toEqual(files.map(hashOf).sort());
  expect(await partsOf()).toHaveLength(4);
  expect(await isDue()).toBe(false);
});

it('are written by no late process while the one that took over is in the middle of one', async () => {
  const [first, second] = [stopping(), stopping()];
  const late = fetching(first.answer);
  await first.inTheMiddle;
  await on.admin.query(`UPDATE content.removed SET held_until = held_until - interval '2 minutes' WHERE id = $1`, [copy]);
  const taker = fetching(second.answer);
  await second.inTheMiddle;
  const before = await partsOf();
  first.goOn();
  await late;
  expect(await partsOf()).toEqual(before);
  second.goOn();
  await taker;
  expect(await partsOf()).toEqual(expect.arrayContaining(before));
  expect(await partsOf()).toHaveLength(4);
  expect(await isDue()).toBe(false);
});

it('are fetched by another process at once after one that failed, and what is missing is counted', async () => {
  const missing = () => missingFilesLoader(on.services.db).load(copy);
  expect(await missing()).toEqual({ missing: [], filesDue: 2 });
  const away: Answer = () => {
    throw new SourceError('BUSY', 'busy');
  };
  await expect(fetching(away)).rejects.toThrow('busy');
  const wrong: Answer = (bytes) => whole(bytes.length > 10 ? bytes : Buffer.alloc(10));
  await fetching(wrong);
  expect(await missing()).toEqual({ missing: [{ why: 'UNREADABLE', files: 1 }], filesDue: 0 });
  expect(await partsOf()).toHaveLength(3);
});
