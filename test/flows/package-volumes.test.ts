/**
 * A package that is larger than a volume: each volume is a whole bag with its own seal and its own two entries, the rows in it are the rows in its entry, and
 * together they are everything that was collected. It is acknowledged by the hash of each.
 */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { hasOpenssl } from '@writ/cms/testing';
import type { RecordLine } from '@writ/source/wire';
import { filesDigest } from '@writ/subgraph';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256Of } from '../../packages/source/testing/index.ts';
import { compiledCode } from '../harness/compiled-code.ts';
import { type DeliveryKey, deliveryKey } from '../harness/delivery-keys.ts';
import { type Entry, entriesFrom, logSize } from '../harness/disclosures.ts';
import { type MemoryAdapter, memoryAdapter } from '../harness/memory-adapter.ts';
import { epoc, type OrderView, ordersOn } from '../harness/orders.ts';
import { given, openWithOpenssl, type PackageView, packagesOn, refused, sealOfStack } from '../harness/packages.ts';
import { type Stack, startStack } from '../harness/stack.ts';

const [account, email, recordedAt] = ['account-vera', 'vera@volumes.example', '2002-12-01T00:00:00.000Z'];
const mebibyte = 1_048_576;
const run = promisify(execFile);
/** More than a page of messages, and more than a volume has room for. */
const messages = 300;
const text = 'A long message, as people write them. '.repeat(40);
const fileOf = (bytes: Buffer) => ({ account, mediaType: 'image/png', bytes, sha256: sha256Of(bytes) });
const files = [fileOf(randomBytes(700_000)), fileOf(randomBytes(700_000)), fileOf(randomBytes(1_000))];
/** More than an answer has of one, and no whole number of pieces. */
const large = fileOf(randomBytes(9 * mebibyte + 1));

const describedBy = (n: number) => {
  const file = n < files.length ? files[n] : n === messages - 1 ? large : undefined;
  return file === undefined ? [] : [{ sha256: file.sha256, bytes: file.bytes.length, mediaType: file.mediaType }];
};
const records = Array.from({ length: messages }, (_, n) => ({
  type: 'message',
  key: `m-${n}`,
  account,
  at: new Date(Date.UTC(2002, 7, 1) + n * 60_000).toISOString(),
  recordedAt,
  sender: email,
  recipients: ['ana'],
  subject: `Number ${n}`,
  text,
  attachments: describedBy(n),
})) as unknown as RecordLine[];

let adapter: MemoryAdapter;
let stack: Stack;
let folder: string;
let orders: ReturnType<typeof ordersOn>;
let packages: ReturnType<typeof packagesOn>;
let order: OrderView;
let key: DeliveryKey;

interface Read {
  category: string;
  count: number;
  files?: { count: number; digest: string };
}

const readsOf = ({ target }: Entry): Read[] => (target?.['reads'] ?? []) as Read[];

/** Of the bytes of files alone: their rows are counted where they are. */
const isOfFiles = ({ count, files: of }: Read): boolean => count === 0 && of !== undefined;

/** The rows of an entry, by category. */
function countedIn(entry: Entry): Record<string, number> {
  const counted: Record<string, number> = {};
  for (const { category, count } of readsOf(entry).filter((read) => !isOfFiles(read))) counted[category] = (counted[category] ?? 0) + count;
  return counted;
}

describe.skipIf(!hasOpenssl)('a package of several volumes (needs openssl)', () => {
  let made: PackageView;
  let disclosed: Entry[];
  const opened: Awaited<ReturnType<typeof openWithOpenssl>>[] = [];
  const hashes = () => opened.map(({ report }) => report.hash);

  beforeAll(async () => {
    const identifiers = [{ type: 'EMAIL' as const, value: email }];
    const accounts = [{ id: account, handle: 'vera', identifiers }];
    adapter = memoryAdapter({ accounts, records, gaps: [], items: [], files: [...files, large] });
    stack = await startStack({ lookMs: 200, volumeMib: 1, live: (_key, config) => adapter.start(config) });
    folder = await mkdtemp(join(tmpdir(), 'writ-volumes-'));
    orders = ordersOn(stack);
    packages = packagesOn(stack);
    const august = { from: '2002-08-01T00:00:00Z', to: '2002-09-01T00:00:00Z' };
    order = await orders.intoForce(epoc(email, { categories: ['SUBSCRIBER', 'CONTENT'], ...august }));
    key = await deliveryKey(stack, folder, { organisation: 'northport-police', tried: true });
  });
  afterAll(async () => {
    await stack?.close();
    await adapter?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('has two entries a volume under one decision, and is ready when all are in the log', async () => {
    const start = await logSize(stack);
    const asked = given(await packages.request('police', order, key));
    made = await packages.until('police', order.id, asked.id, 'READY');
    const of = made.volumes.length;
    expect(of).toBeGreaterThan(3);
    const entries = (await entriesFrom(stack, start)).filter(({ type }) => type !== undefined);
    const [decision, ...after] = entries;
    expect(after.map(({ type }) => type)).toEqual([
      ...Array.from({ length: of }, () => 'record.disclosed.v1'),
      ...Array.from({ length: of }, () => 'record.exported.v1'),
    ]);
    disclosed = after.slice(0, of);
    for (const entry of disclosed)
      expect(entry).toMatchObject({ refs: { decision: String(decision?.index) }, target: { package: made.id } });
    expect(after.slice(of).map(({ refs, target }) => [refs?.['disclosed'], target?.['volume']])).toEqual(
      made.volumes.map(({ number, bytes, sha256 }, at) => [String(disclosed[at]?.index), { number, of, bytes, sha256 }]),
    );
  });

  it('is fetched volume by volume, and what is in each is what its entry counts', async () => {
    const of = made.volumes.length;
    for (const { number, url, bytes } of made.volumes) {
      const fetched = await packages.fetchVolume('police', url ?? '');
      expect([fetched.status, fetched.bytes.length]).toEqual([200, bytes]);
      expect(fetched.headers.get('content-disposition')).toContain(`-${number}of${of}.zip.p7m`);
      opened.push(await openWithOpenssl(folder, fetched.bytes, key, sealOfStack(stack)));
    }
    const digests = await stack.details.values(
      disclosed.map(({ index }) => index),
      ['response.digest'],
    );
    for (const [at, { status, report, json }] of opened.entries()) {
      expect([status, report.faults]).toEqual([0, []]);
      expect(report.identity.volume).toEqual({ number: at + 1, of });
      const entry = disclosed[at] ?? expect.fail();
      expect(digests.get(entry.index)).toMatchObject({ 'response.digest': report.hash });
      const { rows } = (await json('data/custody.json')) as { rows: Record<string, number> };
      expect(countedIn(entry)).toEqual(rows);
    }
  });

  it('has every record and file in one volume, those too that no answer has room for', async () => {
    const times: string[] = [];
    const found: string[] = [];
    for (const [at, { files: paths, json }] of opened.entries()) {
      const own = [...paths].flatMap((path) => /^data\/files\/([0-9a-f]{64})$/.exec(path)?.[1] ?? []);
      found.push(...own);
      const read = readsOf(disclosed[at] ?? expect.fail()).filter(isOfFiles);
      expect(read.map(({ files: one }) => one)).toEqual(own.length === 0 ? [] : [{ count: own.length, digest: filesDigest(own) }]);
      if (paths.has('data/records/content.json'))
        times.push(...((await json('data/records/content.json')) as { at: string }[]).map((row) => row.at));
      expect(JSON.stringify(await json('data/withheld.json'))).not.toContain('CONTENT');
    }
    expect(times).toEqual(records.map((record) => (record as { at: string }).at));
    expect(found.toSorted()).toEqual([...files, large].map(({ sha256 }) => sha256).toSorted());
  });

  it('is in order for `writ package verify`, which tells whether all volumes are there', async () => {
    const seal = join(folder, 'seal-ca.pem');
    await writeFile(seal, sealOfStack(stack));
    // Beside this process, which the stack runs in.
    const verify = async (paths: readonly string[]) => {
      const asked = ['apps/cli/writ.mjs', 'package', 'verify', ...paths, '--key', stack.log.verifierKey, '--seal', seal];
      return (await run(process.execPath, asked, { env: { PATH: process.env['PATH'] ?? '', ...compiledCode() } })).stdout;
    };
    const zips = opened.map(({ zip }) => zip);
    expect(await verify(zips)).toMatch(new RegExp(`^volumes +passed +all ${zips.length} volumes`, 'm'));
    expect(await verify(zips.slice(1))).toMatch(/^volumes +not checked .* name volume 1 too/m);
  });

  it('is acknowledged by the hashes of all volumes, in their order', async () => {
    const [now = expect.fail()] = await packages.ofOrder('police', order.id);
    expect(now.history.filter(({ act }) => act === 'HANDED_OVER')).toHaveLength(made.volumes.length);
    for (const wrong of [hashes().slice(1), hashes().toReversed(), [...hashes(), hashes()[0] ?? '']])
      expect(refused(await packages.acknowledge('police', now, wrong))).toEqual(['DIGEST_MISMATCH']);
    const acknowledged = given(await packages.acknowledge('police', now, hashes()));
    expect(acknowledged.state).toBe('ACKNOWLEDGED');
    expect(acknowledged.volumes.map(({ hash }) => hash)).toEqual(hashes());
  });
});
