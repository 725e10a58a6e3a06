import { createHash } from 'node:crypto';
import { Readable, Writable } from 'node:stream';
import { BlobReader, TextWriter, ZipReader } from '@zip.js/zip.js';
import { describe, expect, it } from 'vitest';
import type { RecordRow } from '../contents.ts';
import type { CopyPage, CopyPart } from './copy-contents.ts';
import { writeCopy } from './write-copy.ts';

const facts = {
  id: '3f9c2a71-5d0e-4c1b-9a53-0d2f6b8e7a10',
  account: 'account-7',
  recipient: 'age1recipient',
  origin: 'https://writ.example.org',
  madeAt: new Date('2026-12-01T08:00:00Z'),
};

async function* pages(...of: CopyPage[]): AsyncIterable<CopyPage> {
  yield* of;
}

/** The files of the archive by their paths in its folder. */
async function filesOf(parts: readonly CopyPart[]): Promise<Map<string, string>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const target = new WritableStream<Uint8Array>({
    write: (chunk) => {
      chunks.push(Uint8Array.from(chunk));
    },
  });
  await writeCopy({ facts, parts }, target);
  const entries = await new ZipReader(new BlobReader(new Blob(chunks))).getEntries();
  const files = new Map<string, string>();
  for (const entry of entries) {
    expect(entry.filename).toMatch(/^writ-3f9c2a71-5d0e-4c1b-9a53-0d2f6b8e7a10\//);
    if (!entry.directory) files.set(entry.filename.slice(entry.filename.indexOf('/') + 1), await entry.getData(new TextWriter()));
  }
  return files;
}

const traffic = (event: string): RecordRow => ({ at: '2026-10-01T08:00:00.000Z', event, source: '+4930123456' });

describe('a copy', () => {
  it('has rows as JSON and as a table, the answers as they came, and a page', async () => {
    const answers = pages({ answer: '{"data":1}', rows: [traffic('a')] }, { answer: '{"data":2}', rows: [traffic('<b>')] });
    const files = await filesOf([{ path: 'records/traffic', table: 'TRAFFIC', pages: answers }]);
    expect(JSON.parse(files.get('data/records/traffic.json') ?? '')).toEqual([traffic('a'), traffic('<b>')]);
    expect(files.get('data/records/traffic.csv')).toContain("'+4930123456");
    expect(files.get('data/answers/records-traffic-000001.json')).toBe('{"data":1}');
    expect(files.get('data/answers/records-traffic-000002.json')).toBe('{"data":2}');
    expect(files.get('data/read-me.html')).toContain('&lt;b&gt;');
    expect(files.get('data/read-me.html')).not.toContain('<b>');
    expect(files.get('bag-info.txt')).toContain('Writ-Recipient-Key: age1recipient');
    const digest = createHash('sha512')
      .update(files.get('data/records/traffic.json') ?? '')
      .digest('hex');
    expect(files.get('manifest-sha512.txt')).toContain(`${digest}  data/records/traffic.json\n`);
    expect([...files.keys()].filter((path) => path.startsWith('seal/'))).toEqual([]);
  });

  it('has a file without rows for a part without rows', async () => {
    const files = await filesOf([{ path: 'about-you/complaints', pages: pages({ answer: '{}', rows: [] }) }]);
    expect(JSON.parse(files.get('data/about-you/complaints.json') ?? '')).toEqual([]);
    expect(files.has('data/about-you/complaints.csv')).toBe(false);
  });

  it('puts more rows than are held into several files, each row once', async () => {
    const rows = Array.from({ length: 12 }, (_, n) => traffic(`${n} ${'x'.repeat(1_000_000)}`));
    const files = await filesOf([
      { path: 'records/traffic', table: 'TRAFFIC', pages: pages(...rows.map((row) => ({ answer: '{}', rows: [row] }))) },
    ]);
    const names = [...files.keys()].filter((path) => /^data\/records\/.*json$/.test(path));
    expect(names).toEqual(['data/records/traffic.json', 'data/records/traffic-2.json', 'data/records/traffic-3.json']);
    const events = names
      .flatMap((name) => JSON.parse(files.get(name) ?? '') as { event: string }[])
      .map(({ event }) => event.split(' ')[0]);
    expect(events).toEqual(rows.map((_, n) => String(n)));
    expect(files.get('data/read-me.html')?.length, 'the page stays a page').toBeLessThan(1_000_000);
  });

  it('has the files of rows by their hashes, and ends at one that has another', async () => {
    const bytes = Buffer.from('a picture');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const partOf = (hash: string): CopyPart => ({
      path: 'records/content',
      table: 'CONTENT',
      pages: pages({ answer: '{}', rows: [], files: Readable.from([{ sha256: hash, bytes: Readable.from([bytes]) }]) }),
    });
    expect((await filesOf([partOf(sha256)])).get(`data/files/${sha256}`)).toBe('a picture');
    await expect(filesOf([partOf('0'.repeat(64))])).rejects.toThrow(/have another hash/);
  });

  it('asks for the next page when what came before is taken', async () => {
    let asked = 0;
    async function* endless(): AsyncIterable<CopyPage> {
      for (;;) {
        asked += 1;
        yield { answer: createHash('sha512').update(String(asked)).digest('hex').repeat(1_000) + asked, rows: [] };
      }
    }
    let taken = 0;
    let wake = () => {};
    const slow = new Writable({
      write(_chunk, _encoding, done) {
        taken += 1;
        if (taken < 50) done();
        else wake();
      },
    });
    const stopped = new Promise<void>((resolve) => {
      wake = resolve;
    });
    writeCopy({ facts, parts: [{ path: 'records/traffic', pages: endless() }] }, Writable.toWeb(slow)).catch(() => undefined);
    await stopped;
    await expect
      .poll(
        () => {
          const before = asked;
          return new Promise<boolean>((resolve) => setImmediate(() => setImmediate(() => resolve(asked === before))));
        },
        { timeout: 60_000 },
      )
      .toBe(true);
    expect(asked).toBeLessThan(1_000);
    slow.destroy();
  });
});
