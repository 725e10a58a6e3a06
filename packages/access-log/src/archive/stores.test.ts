/** The two stores of an archive keep the same promise: a file is made whole, once, and is never replaced. */
import { mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ObjectStoreStandIn } from '../../testing/object-store-stand-in.ts';
import { folderStore } from './folder-store.ts';
import { objectStore } from './object-store.ts';
import { ArchiveError, type ArchiveStore } from './store.ts';

const key = { id: 'AKIDEXAMPLE', secret: 'a/secret+with=signs' };
const region = 'eu-test-1';
const path = 'tile/entries/x001/234';
const bytes = Uint8Array.from({ length: 1_000 }, (_, i) => i % 256);

let folder: string;
let bucket: ObjectStoreStandIn;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'writ-archive-'));
  bucket = await new ObjectStoreStandIn(key, region).start();
});
afterEach(async () => {
  await bucket.stop();
  await rm(folder, { recursive: true });
});

const stores: [string, () => ArchiveStore][] = [
  ['a folder', () => folderStore(join(folder, 'made', 'here'))],
  ['a bucket', () => objectStore({ url: bucket.url, key, region })],
];

describe.each(stores)('%s', (_, open) => {
  test('gives what was written, and nothing where nothing was', async () => {
    const store = open();
    expect(await store.read(path)).toBeUndefined();
    expect(await store.create(path, bytes)).toBe(true);
    expect(await store.read(path)).toEqual(bytes);
  });

  test('replaces nothing', async () => {
    const store = open();
    await store.create(path, bytes);
    expect(await store.create(path, bytes.toReversed())).toBe(false);
    expect(await store.read(path)).toEqual(bytes);
  });

  test('of many who make one file at once, one has made it', async () => {
    const store = open();
    const made = await Promise.all(Array.from({ length: 8 }, (_, i) => store.create(path, Uint8Array.of(i))));
    const winner = made.indexOf(true);
    expect(made.filter(Boolean)).toHaveLength(1);
    expect(await store.read(path)).toEqual(Uint8Array.of(winner));
  });
});

describe('a folder', () => {
  test('has no file but those that were made', async () => {
    const store = folderStore(folder);
    await store.create('tile/0/000', bytes);
    await store.create('tile/0/000', bytes);
    expect(await readdir(join(folder, 'tile/0'))).toEqual(['000']);
  });

  test('that is a file is refused in a sentence with the path and the code', async () => {
    await writeFile(join(folder, 'tile'), '');
    await expect(folderStore(folder).create(path, bytes)).rejects.toThrow(/tile\/entries\/x001\/234 can't be written \((ENOTDIR|EEXIST)\)/);
  });

  test('with a name that leads nowhere is not taken for an empty place', async () => {
    await symlink(join(folder, 'nowhere'), join(folder, 'a'));
    expect(await folderStore(folder).create('a', bytes)).toBe(false);
  });
});

describe('a bucket', () => {
  const fast = () => objectStore({ url: bucket.url, key, region, tries: 3 });

  test('is asked again after an error that may pass, and the second try of a file that was made finds it', async () => {
    bucket.failing.push(503, 409);
    expect(await fast().create(path, bytes)).toBe(true);
    expect(bucket.requests.map((request) => request.slice(-3))).toEqual(['503', '409', '200']);
  });

  test('is given up after the last try, and the status is named', async () => {
    bucket.failing.push(503, 503, 503);
    await expect(fast().read(path)).rejects.toThrow(/answers 503 for .*tile\/entries\/x001\/234/);
  });

  test.each([
    ['another secret', { ...key, secret: 'other' }, region],
    ['another id', { ...key, id: 'OTHER' }, region],
    ['another region', key, 'eu-test-2'],
  ])('refuses %s', async (_, other, where) => {
    const store = objectStore({ url: bucket.url, key: other, region: where, tries: 1 });
    await expect(store.create(path, bytes)).rejects.toThrow(ArchiveError);
    expect(bucket.objects.size).toBe(0);
  });

  test('that everybody may read is read without a signature, and this one may not', async () => {
    await expect(objectStore({ url: bucket.url, region, tries: 1 }).read(path)).rejects.toThrow(/403/);
  });

  test('that is not there is named', async () => {
    const { url } = bucket;
    await bucket.stop();
    await expect(objectStore({ url, key, region, tries: 1 }).read(path)).rejects.toThrow(/can't be reached/);
    bucket = await new ObjectStoreStandIn(key, region).start();
  });
});
