import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { StartError } from '@writ/core';
import { formatCheckpoint, signNote } from '@writ/tlog';
import { sampleLeaf, sampleSigner, sampleTree } from '@writ/tlog/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replayLog } from '../replay/replay.ts';
import { isVerified } from '../report.ts';
import { downloadLog } from './download.ts';
import { keptEarlier } from './kept-folder.ts';
import { folderReader } from './log-source.ts';

const origin = 'log.example.org/log/1';
const { signer, key } = sampleSigner(origin);
const pinned = { origin, key };
const leaves = Array.from({ length: 768 }, (_, i) => sampleLeaf(i).leaf);
const files = sampleTree(origin, leaves.slice(0, 600), signer);
const later = sampleTree(origin, leaves, signer);

let folder: string;
let server: Server;
const asked: string[] = [];
async function serve(answer: RequestListener): Promise<string> {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/log/1`;
}
const tree =
  (content: Map<string, Uint8Array>): RequestListener =>
  (request, response) => {
    const bytes = content.get((request.url ?? '').replace('/log/1/', ''));
    if (bytes === undefined) response.writeHead(404).end();
    else if (request.url?.includes('entries')) response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(bytes));
    else response.writeHead(200).end(bytes);
  };

beforeEach(async () => {
  asked.length = 0;
  folder = await mkdtemp(join(tmpdir(), 'writ-test-'));
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

describe('downloadLog', () => {
  it('mirrors the static tree, checkpoint first', async () => {
    await downloadLog(await serve(tree(files)), folder, pinned);
    expect(asked[0]).toBe('/log/1/checkpoint');
    expect(new Set(asked)).toEqual(new Set([...files.keys()].map((path) => `/log/1/${path}`)));
    for (const [path, bytes] of files) expect(Buffer.compare(await readFile(join(folder, path)), bytes)).toBe(0);
    expect(isVerified(await replayLog(folderReader(folder), pinned))).toBe(true);
  });

  it('gets only what is new in a later run, and keeps the earlier checkpoint', async () => {
    let content = files;
    const url = await serve((request, response) => tree(content)(request, response));
    expect(await downloadLog(url, folder, pinned)).toEqual({ fetched: 7, kept: 0 });
    asked.length = 0;
    expect(await downloadLog(url, folder, pinned)).toEqual({ fetched: 0, kept: 7 });
    expect(asked).toEqual(['/log/1/checkpoint']);
    expect(await keptEarlier(folder)).toEqual([]);
    content = later;
    expect(await downloadLog(url, folder, pinned)).toEqual({ fetched: 3, kept: 4 });
    const earlier = await keptEarlier(folder);
    expect(earlier).toEqual([{ where: expect.stringMatching(/^earlier\/600-[0-9a-f]{16}$/), bytes: files.get('checkpoint') }]);
    const report = await replayLog(folderReader(folder), pinned, { earlier });
    expect(isVerified(report)).toBe(true);
    expect(report.steps).toContainEqual(expect.objectContaining({ name: 'earlier', result: 'passed' }));
  });

  it('continues after a download that was cut', async () => {
    const holed = new Map(files);
    holed.delete('tile/0/001');
    let content = holed;
    const url = await serve((request, response) => tree(content)(request, response));
    await downloadLog(url, folder, pinned);
    content = files;
    const { fetched, kept } = await downloadLog(url, folder, pinned);
    expect([fetched + kept, kept > 0, fetched > 0]).toEqual([7, true, true]);
    expect(isVerified(await replayLog(folderReader(folder), pinned))).toBe(true);
    const names = await readdir(folder, { recursive: true });
    expect(names.filter((name) => /[0-9a-f]{8}-[0-9a-f]{4}-/.test(name))).toEqual([]);
  });

  it('keeps both when the log is set back, splits or serves a malformed checkpoint', async () => {
    const other = sampleTree(origin, [...leaves.slice(0, 599), sampleLeaf(9999).leaf], signer);
    let content = later;
    const url = await serve((request, response) => tree(content)(request, response));
    await downloadLog(url, folder, pinned);
    for (content of [files, other, new Map([['checkpoint', new Uint8Array([1])]])]) await downloadLog(url, folder, pinned);
    const earlier = await keptEarlier(folder);
    expect(earlier.map(({ where }) => where.replace(/-.*/, '')).sort()).toEqual(['earlier/600', 'earlier/600', 'earlier/768']);
    expect(await readFile(join(folder, 'checkpoint'))).toEqual(Buffer.from([1]));
    expect(isVerified(await replayLog(folderReader(folder), pinned, { earlier }))).toBe(false);
  });

  it('refuses an address without checkpoint, whatever the folder contains', async () => {
    let content = files;
    const url = await serve((request, response) => tree(content)(request, response));
    await downloadLog(url, folder, pinned);
    content = new Map();
    await expect(downloadLog(url, folder, pinned)).rejects.toThrow(
      new StartError(`There is no ${url}/checkpoint: is this the address of a log?`),
    );
  });

  it('uses full files where the partial ones are gone', async () => {
    const grown = new Map([...later, ['checkpoint', files.get('checkpoint') ?? new Uint8Array()]]);
    grown.set('tile/1/000.p/2', files.get('tile/1/000.p/2') ?? new Uint8Array());
    await downloadLog(await serve(tree(grown)), folder, pinned);
    expect(isVerified(await replayLog(folderReader(folder), pinned))).toBe(true);
  });

  it('fetches nothing more for a checkpoint that the pinned key did not sign', async () => {
    await downloadLog(await serve(tree(files)), folder, { origin, key: sampleSigner(origin).key });
    expect(asked).toEqual(['/log/1/checkpoint']);
  });

  it('leaves it to the replay to name missing files', async () => {
    const holed = new Map(files);
    holed.delete('tile/entries/001');
    await downloadLog(await serve(tree(holed)), folder, pinned);
    const report = await replayLog(folderReader(folder), pinned);
    expect(report.steps.find(({ result }) => result === 'failed')?.detail).toBe('Entries 256 to 511 are missing.');
  });

  it('reports which address failed and how', async () => {
    const url = await serve((_, response) => response.writeHead(403).end());
    await expect(downloadLog(url, folder, pinned)).rejects.toThrow(new StartError(`${url}/checkpoint can't be fetched: it answers 403.`));
  });

  it('tries again when the server is busy, and gives up after three times', async () => {
    let refusals = 2;
    const whole = tree(files);
    const url = await serve((request, response) => {
      if (refusals-- > 0) response.writeHead(503).end();
      else whole(request, response);
    });
    await downloadLog(url, folder, pinned);
    expect(isVerified(await replayLog(folderReader(folder), pinned))).toBe(true);
    refusals = 100;
    await expect(downloadLog(url, folder, pinned)).rejects.toThrow(StartError);
    expect(refusals).toBe(96);
  });

  it('stops at a file that is larger than any of a log', async () => {
    const block = Buffer.alloc(1 << 20);
    const url = await serve((_, response) => {
      response.writeHead(200);
      const push = (): void => {
        while (response.writable && response.write(block));
      };
      response.on('drain', push);
      push();
    });
    await expect(downloadLog(url, folder, pinned)).rejects.toThrow(/larger than any file of a log/);
  });

  it('reports how many of how many files it has', async () => {
    const told: string[] = [];
    await downloadLog(await serve(tree(files)), folder, pinned, (done, total) => told.push(`${done} of ${total}`));
    expect(told.at(-1)).toBe('7 of 7');
  });

  it('follows no redirect, and reports where it would lead', async () => {
    const url = await serve((request, response) => {
      if (request.url === '/elsewhere') tree(files)({ url: '/log/1/checkpoint' } as typeof request, response);
      else response.writeHead(302, { location: '/elsewhere' }).end();
    });
    const refusal = `${url}/checkpoint can't be fetched: it answers 302 and points to /elsewhere, which is not followed.`;
    await expect(downloadLog(url, folder, pinned)).rejects.toThrow(new StartError(refusal));
    expect(asked).toEqual(['/log/1/checkpoint']);
  });

  it('keeps nothing of a body that is shorter than its length, and reports it', async () => {
    const url = await serve((request, response) => {
      if (request.url?.endsWith('checkpoint')) return tree(files)(request, response);
      response.writeHead(200, { 'content-length': '100000' }).write('short', () => response.destroy());
    });
    await expect(downloadLog(url, folder, pinned)).rejects.toThrow(StartError);
    expect((await readdir(folder, { recursive: true })).filter((name) => name !== 'checkpoint')).toEqual([]);
  });

  it('refuses a size that nobody can store, without counting to it', async () => {
    const root = new Uint8Array(32).fill(1);
    const vast = signNote(formatCheckpoint({ origin, size: Number.MAX_SAFE_INTEGER, root }), [signer]);
    const url = await serve(tree(new Map([['checkpoint', Buffer.from(vast)]])));
    expect(await downloadLog(url, folder, pinned)).toEqual({ fetched: 0, kept: 0 });
    const report = await replayLog(folderReader(folder), pinned);
    expect(isVerified(report)).toBe(false);
  });

  it('downloads a file again that a power cut left empty', async () => {
    const url = await serve(tree(files));
    await downloadLog(url, folder, pinned);
    await writeFile(join(folder, 'tile/entries/001'), '');
    expect(await downloadLog(url, folder, pinned)).toEqual({ fetched: 1, kept: 6 });
    expect(isVerified(await replayLog(folderReader(folder), pinned))).toBe(true);
  });

  it('leaves no part of a file that cannot be written', async () => {
    await mkdir(join(folder, 'tile/0/000'), { recursive: true });
    await expect(downloadLog(await serve(tree(files)), folder, pinned)).rejects.toThrow(/tile\/0\/000 can't be written/);
    expect((await readdir(folder, { recursive: true })).filter((name) => /[0-9a-f]{8}-[0-9a-f]{4}-/.test(name))).toEqual([]);
  });
});
