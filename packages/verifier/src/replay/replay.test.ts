import { decodeBundle, encodeBundle } from '@writ/tlog';
import { padLeaf, sampleLeaf, sampleSigner, sampleTree } from '@writ/tlog/testing';
import { describe, expect, it } from 'vitest';
import { isVerified, type Report } from '../report.ts';
import { replayLog } from './replay.ts';

const origin = 'log.example.org/log/1';
const { signer, key } = sampleSigner(origin);
const pinned = { origin, key };
const entries = Array.from({ length: 600 }, (_, i) => sampleLeaf(i).leaf);
const whole = sampleTree(origin, entries, signer);

type Change = (files: Map<string, Uint8Array>) => void;
async function replay(change: Change = () => undefined, files = whole): Promise<Report> {
  const copy = new Map(files);
  change(copy);
  return await replayLog(async (path) => copy.get(path), pinned);
}
const get = (files: Map<string, Uint8Array>, path: string): Uint8Array =>
  files.get(path) ?? expect.fail(`There is no ${path} in the sample.`);
const edit =
  (path: string, make: (bytes: Uint8Array) => Uint8Array): Change =>
  (files) =>
    files.set(path, make(get(files, path)));
/** Replaces one entry in its bundle by another leaf of the right shape. */
const swapEntry = (index: number): Change => {
  const n = Math.floor(index / 256);
  const width = Math.min(256, 600 - n * 256);
  const path = `tile/entries/00${n}${width === 256 ? '' : `.p/${width}`}`;
  return edit(path, (bytes) =>
    encodeBundle(decodeBundle(bytes, width).map((entry, i) => (i === index % 256 ? sampleLeaf(9999).leaf : entry))),
  );
};
const swapHash = (path: string, position: number): Change =>
  edit(path, (bytes) => {
    const copy = Uint8Array.from(bytes);
    copy.fill(7, position * 32, position * 32 + 32);
    return copy;
  });
const failed = (report: Report) => report.steps.filter(({ result }) => result === 'failed').map(({ name, detail }) => `${name}: ${detail}`);
const result = (report: Report, name: string) => report.steps.find((step) => step.name === name)?.result;

describe('replayLog', () => {
  it('verifies a whole log, and names what no replay can check', async () => {
    const report = await replay();
    expect(isVerified(report)).toBe(true);
    expect(report.steps.map(({ name, result }) => `${name} ${result}`)).toEqual([
      ...[
        'checkpoint passed',
        'entries passed',
        'tiles passed',
        'root passed',
        'leaves passed',
        'earlier not checked',
        'one view not checked',
        'coverage not checked',
      ],
    ]);
    expect(report.facts).toMatchObject({ origin, size: 600, bundles: 3, tiles: 4, findings: 0 });
  });

  it.each([0, 1, 255, 256, 257, 512])('verifies a log of %d entries', async (size) => {
    expect(isVerified(await replay(undefined, sampleTree(origin, entries.slice(0, size), signer)))).toBe(true);
  });

  it('uses the full tile and bundle where a partial one is gone', async () => {
    const later = sampleTree(origin, [...entries, ...Array.from({ length: 168 }, (_, i) => sampleLeaf(600 + i).leaf)], signer);
    const report = await replay((files) => {
      for (const path of ['tile/entries/002', 'tile/0/002']) {
        files.delete(`${path}.p/88`);
        files.set(path, get(later, path));
      }
    });
    expect(failed(report)).toEqual([]);
  });

  it.each([0, 255, 300, 511, 599])('names entry %d when it was changed', async (index) => {
    const report = await replay(swapEntry(index));
    expect(failed(report)).toEqual([
      `entries: Entry ${index} is not the entry that was signed: the hash under the signed root is another.`,
      expect.stringMatching(/^root: The entries give the root /),
    ]);
    expect(report.facts).toMatchObject({ firstBadIndex: index });
  });

  it('names the range when an entry and its tile were changed together', async () => {
    const other = entries.map((entry, i) => (i === 300 ? sampleLeaf(9999).leaf : entry));
    const forged = sampleTree(origin, other, signer);
    const report = await replay((files) => {
      for (const path of ['tile/entries/001', 'tile/0/001']) files.set(path, get(forged, path));
    });
    expect(failed(report)).toEqual([
      expect.stringMatching(/^tiles: tile\/1\/000\.p\/2 does not hold the root of entries 256 to 511:/),
      expect.stringMatching(/^root: /),
    ]);
  });

  it('fails at the root when all files were written again and only the checkpoint is old', async () => {
    const forged = sampleTree(
      origin,
      entries.map((entry, i) => (i === 300 ? sampleLeaf(9999).leaf : entry)),
      signer,
    );
    const report = await replay((files) => {
      for (const [path, bytes] of forged) if (path !== 'checkpoint') files.set(path, bytes);
    });
    expect(failed(report)).toEqual([expect.stringMatching(/^root: .* this is not the log that was signed\.$/)]);
  });

  it('names a tile that was changed while the entries are correct', async () => {
    const spoilt = await replay(swapHash('tile/0/001', 44));
    expect(spoilt.facts).not.toHaveProperty('firstBadIndex');
    expect(failed(spoilt)).toEqual([
      'tiles: tile/0/001 does not hold the hash of entry 300, and what it holds does not lead to the signed root.',
    ]);
    expect(failed(await replay(swapHash('tile/1/000.p/2', 1)))).toEqual([
      expect.stringMatching(/^tiles: tile\/1\/000\.p\/2 does not hold the root of entries 256 to 511:/),
    ]);
  });

  it('names missing and cut files', async () => {
    const gone = await replay((files) => files.delete('tile/0/001'));
    expect(failed(gone)).toEqual(['tiles: tile/0/001 is missing.']);
    expect(result(gone, 'root')).toBe('passed');
    expect(failed(await replay(edit('tile/0/002.p/88', (bytes) => bytes.subarray(0, 87 * 32))))).toEqual([
      'tiles: tile/0/002.p/88 has 2784 bytes instead of 2816.',
    ]);
    const noBundle = await replay((files) => files.delete('tile/entries/001'));
    expect(failed(noBundle)).toEqual(['entries: Entries 256 to 511 are missing.']);
    expect(result(noBundle, 'root')).toBe('passed');
    const cut = await replay(edit('tile/entries/002.p/88', (bytes) => bytes.subarray(0, -1)));
    expect(failed(cut)).toEqual([
      expect.stringMatching(/^entries: Entries 512 to 599 can't be read from tile\/entries\/002\.p\/88\. .*inside entry 87 of 88/),
    ]);
  });

  it('stops where both entries and their hashes are missing', async () => {
    const report = await replay((files) => {
      files.delete('tile/entries/001');
      files.delete('tile/0/001');
    });
    expect(failed(report)).toEqual(['entries: Entries 256 to 511 are missing.', 'tiles: tile/0/001 is missing.']);
    expect(result(report, 'root')).toBe('not checked');
    expect(isVerified(report)).toBe(false);
  });

  it('reports leaves that do not have the form of an access log entry', async () => {
    const odd = sampleTree(origin, [...entries.slice(0, 3), Buffer.from('hello'), padLeaf('{"specversion":"1.0"}')], signer);
    const report = await replay(undefined, odd);
    expect(failed(report)).toEqual([expect.stringMatching(/^leaves: Entry 3: /), expect.stringMatching(/^leaves: Entry 4: /)]);
    expect(result(report, 'root')).toBe('passed');
  });

  it('F1: points to an entry of the log itself that names others under its id, and verifies', async () => {
    const leaf = { specversion: '1.0', id: '00000000-0000-8000-8000-000000000000', kind: 'system', day: '2031-12-24' };
    const totals = { type: 'totals.v1', time: '2031-12-24T00:00:01.000Z', placeTakenBy: ['00000000-0000-8000-8000-000000000001'] };
    const displaced = padLeaf(JSON.stringify({ ...leaf, public: totals }));
    const files = sampleTree(origin, [...entries.slice(0, 3), displaced], signer);
    const report = await replay(undefined, files);
    expect(isVerified(report)).toBe(true);
    expect(report.steps).toContainEqual({ name: 'places', result: 'not checked', detail: expect.stringContaining('the first of them 3,') });
  });

  it('lists ten findings of a kind and counts the rest', async () => {
    const odd = sampleTree(
      origin,
      Array.from({ length: 25 }, (_, i) => Buffer.from(`entry ${i}`)),
      signer,
    );
    const report = await replay(undefined, odd);
    expect(failed(report)).toHaveLength(11);
    expect(failed(report).at(-1)).toBe('leaves: and 15 more like these.');
    expect(report.facts['findings']).toBe(25);
  });

  it.each<[string, Change, RegExp]>([
    ['no checkpoint', (files) => files.delete('checkpoint'), /no file "checkpoint"/],
    ['a checkpoint that is no note', (files) => files.set('checkpoint', Buffer.from('hello')), /line feed/],
    ['a changed size', edit('checkpoint', (bytes) => Buffer.from(Buffer.from(bytes).toString().replace('600', '599'))), /does not match/],
    [
      'bytes that are no UTF-8',
      edit('checkpoint', (bytes) => Buffer.concat([bytes.subarray(0, 3), Buffer.of(0xff), bytes.subarray(3)])),
      /must be UTF-8/,
    ],
    [
      "another log's key",
      (files) => files.set('checkpoint', get(sampleTree(origin, entries, sampleSigner(origin).signer), 'checkpoint')),
      /pinned key/,
    ],
    [
      "another log's origin",
      (files) => files.set('checkpoint', get(sampleTree('other.example.org', entries, signer), 'checkpoint')),
      /is of the log other/,
    ],
  ])('checks nothing with %s', async (_, change, reason) => {
    const report = await replay(change);
    expect(failed(report)).toEqual([expect.stringMatching(reason)]);
    expect(report.steps.filter(({ result }) => result === 'not checked')).toHaveLength(5);
    expect(isVerified(report)).toBe(false);
  });
});
