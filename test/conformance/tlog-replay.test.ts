import { createPublicKey, type KeyObject, sign } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AccessLog, openLogReader } from '@writ/access-log';
import { type Bench, makeBench, origin, poolAs, publicDraft } from '@writ/access-log/testing';
import { formatCheckpoint, formatVerifierKey, makeVerifierKey, type NoteSigner, signNote } from '@writ/tlog';
import { sampleSigner } from '@writ/tlog/testing';
import Fastify, { type FastifyInstance } from 'fastify';
import type pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { changeEntry, putBack } from '../../apps/demo/tamper.ts';
import { serveLog } from '../../gateway/log-files/log-files.ts';
import { buildGo, describeWithGo, type Ended, type GoProgram } from './go-peer.ts';

const packages = ['golang.org/x/mod/sumdb/tlog', 'github.com/transparency-dev/merkle/compact', 'github.com/transparency-dev/formats/log'];
/** Sizes of the log, and how many files it has then: the checkpoint, bundles, and tiles of one, two and three levels. */
const sizes = [
  { size: 0, files: 1 },
  { size: 1, files: 3 },
  { size: 255, files: 3 },
  { size: 256, files: 1 + 1 + 1 + 1 },
  { size: 257, files: 1 + 2 + 2 + 1 },
  { size: 600, files: 1 + 3 + 3 + 1 },
  { size: 66_000, files: 1 + 258 + 258 + 2 + 1 },
];
/** Two full batches: what entries of one kind may always have waiting. */
const inFlight = 512;

/** Where one bit of what is sent is turned over; a byte below zero counts from the end. */
interface Spoilt {
  path: string;
  byte: number;
}

/** Signs as the log does: with its key, what the log never signed. */
function signAs(privateKey: KeyObject): NoteSigner {
  const raw = createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).subarray(-32);
  const { name, id } = makeVerifierKey(origin, new Uint8Array(raw));
  return { name, id, sign: (message) => new Uint8Array(sign(null, message, privateKey)) };
}

describeWithGo('A running log', packages, () => {
  let peer: GoProgram;
  let bench: Bench;
  let log: AccessLog;
  let pool: pg.Pool;
  let app: FastifyInstance;
  let folder: string;
  let address: string;
  let spoilt: Spoilt | undefined;
  const older: string[] = [];

  beforeAll(async () => {
    peer = buildGo('tlog-replay.go');
    folder = await mkdtemp(join(tmpdir(), 'writ-replay-'));
    bench = await makeBench();
    log = await bench.open();
    pool = poolAs(bench, 'audit');
    app = Fastify({ forceCloseConnections: true });
    app.addHook('onRequest', async ({ url, headers }) => {
      if (url === `/log/1/${spoilt?.path}`) delete headers['accept-encoding'];
    });
    app.addHook('onSend', async ({ url }, _reply, body: Buffer) => {
      if (spoilt === undefined || url !== `/log/1/${spoilt.path}`) return body;
      const copy = Buffer.from(body);
      const at = (copy.length + spoilt.byte) % copy.length;
      copy[at] = (copy[at] ?? 0) ^ 1;
      return copy;
    });
    serveLog(app, openLogReader(pool));
    address = `${await app.listen({ host: '127.0.0.1', port: 0 })}/log/1/`;
  });
  afterAll(async () => {
    await app?.close();
    await pool?.end();
    await bench?.end();
    peer?.remove();
    if (folder !== undefined) await rm(folder, { recursive: true });
  });

  const published = async (): Promise<number> => (await openLogReader(pool).checkpoint())?.size ?? -1;

  async function growTo(size: number): Promise<void> {
    let begun = await published();
    const appendInTurn = async (): Promise<void> => {
      while (begun < size) {
        begun += 1;
        await log.append(publicDraft());
      }
    };
    await Promise.all(Array.from({ length: inFlight }, appendInTurn));
    await expect.poll(published).toBe(size);
  }

  const replay = (): Promise<Ended> => peer.run([address, log.verifierKey, ...older]);

  it.for(sizes)(
    'of $size entries is replayed by Go over HTTP, from the first to the last and as an extension of each smaller size',
    async ({ size, files }) => {
      await growTo(size);
      expect(await replay()).toEqual({ status: 0, stdout: `${size} ${files}\n`, stderr: '' });
      const file = join(folder, String(size));
      await writeFile(file, await (await fetch(`${address}checkpoint`)).bytes());
      older.push(file);
    },
  );

  it.each([
    ['checkpoint', 3, 'checkpoint: '],
    ['checkpoint', 40, 'checkpoint: '],
    ['checkpoint', 60, 'checkpoint: '],
    ['tile/entries/000', 0, 'tile/entries/000: '],
    ['tile/entries/000', 100, 'tile/0/000: is not what the entries make'],
    ['tile/entries/257.p/208', -1, 'tile/0/257.p/208: is not what the entries make'],
    ['tile/0/255', 8191, 'tile/0/255: is not what the entries make'],
    ['tile/1/000', 31, 'tile/1/000: is not what the entries make'],
    ['tile/1/001.p/1', 0, 'tile/1/001.p/1: is not what the entries make'],
    ['tile/2/000.p/1', 16, 'tile/2/000.p/1: is not what the entries make'],
  ])('is refused by Go with one bit of %s changed at byte %i', async (path, byte, said) => {
    spoilt = { path, byte };
    const ended = await replay();
    spoilt = undefined;
    expect(ended).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining(said) });
  });

  it('is refused by Go with one bit of an entry changed in the database, behind the back of the log', async () => {
    const superuser = bench.database.options('postgres');
    expect(await changeEntry(superuser, 300)).toBe(true);
    const ended = await replay();
    expect(await putBack(superuser)).toEqual([300]);
    expect(ended).toMatchObject({ status: 1, stderr: expect.stringContaining('tile/0/001: is not what the entries make') });
  });

  it('is refused by a client that pinned another key of the same name, or has a checkpoint of another past', async () => {
    const { key, signer } = sampleSigner(origin);
    expect(await peer.run([address, formatVerifierKey(key)])).toMatchObject({ status: 1, stderr: expect.stringContaining('checkpoint: ') });
    const file = join(folder, 'other');
    await writeFile(file, signNote(formatCheckpoint({ origin, size: 600, root: new Uint8Array(32) }), [signer]));
    expect(await peer.run([address, log.verifierKey, file])).toMatchObject({ status: 1, stderr: expect.stringContaining('checkpoint: ') });
    const own = signAs(bench.signingKey);
    await writeFile(file, signNote(formatCheckpoint({ origin, size: 600, root: new Uint8Array(32) }), [own]));
    expect(await peer.run([address, log.verifierKey, file])).toMatchObject({ status: 1, stderr: expect.stringContaining('size 600: ') });
    expect(await replay()).toMatchObject({ status: 0 });
  });
});
