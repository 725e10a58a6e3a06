import { decodeBundle, encodeBundle } from '@writ/tlog';
import { sampleLeaf, sampleSigner, sampleTree } from '@writ/tlog/testing';
import { describe, expect, it } from 'vitest';
import { replayLog } from '../replay/replay.ts';
import { isVerified, type Report } from '../report.ts';

const origin = 'log.example.org/log/1';
const { signer, key } = sampleSigner(origin);
const entries = Array.from({ length: 600 }, (_, i) => sampleLeaf(i).leaf);
const whole = sampleTree(origin, entries, signer);
const otherFrom = (index: number) => entries.map((entry, i) => (i >= index ? sampleLeaf(9000 + i).leaf : entry));
const checkpointOf = (leaves: readonly Uint8Array[], by = signer): Uint8Array =>
  sampleTree(origin, leaves, by).get('checkpoint') ?? expect.fail('no checkpoint');

const replay = (earlier: readonly Uint8Array[], files = whole): Promise<Report> =>
  replayLog(async (path) => files.get(path), { origin, key }, { earlier: earlier.map((bytes, i) => ({ where: `held/${i}`, bytes })) });
const earlierSteps = ({ steps }: Report) =>
  steps.filter(({ name }) => name === 'earlier').map(({ result, detail }) => `${result}: ${detail}`);

describe('earlier checkpoints', () => {
  it.each([0, 1, 255, 256, 257, 300, 511, 512, 600])('of %d entries pass when they are beginnings', async (size) => {
    const report = await replay([checkpointOf(entries.slice(0, size))]);
    expect(isVerified(report)).toBe(true);
    expect(earlierSteps(report)).toEqual([`passed: 1, of ${size} entries, each a beginning of this log`]);
  });

  it('pass together, in any order, several in one bundle', async () => {
    const report = await replay([500, 300, 299, 300, 2].map((size) => checkpointOf(entries.slice(0, size))));
    expect(isVerified(report)).toBe(true);
    expect(report.facts).toMatchObject({ tiles: 4, findings: 0 });
    expect(earlierSteps(report)).toEqual(['passed: 5, of 2 to 500 entries, each a beginning of this log']);
  });

  it('fail when an entry under them was changed and everything was signed again', async () => {
    const forged = sampleTree(origin, otherFrom(299), signer);
    const report = await replay([checkpointOf(entries.slice(0, 299)), checkpointOf(entries.slice(0, 300))], forged);
    expect(isVerified(report)).toBe(false);
    expect(earlierSteps(report)).toEqual([
      expect.stringMatching(/^failed: held\/1 with 300 entries is not a beginning of this log/),
      'passed: 1, of 299 entries, each a beginning of this log',
    ]);
  });

  it('fail when the log signed another root for the same size', async () => {
    const report = await replay([checkpointOf(otherFrom(599))]);
    expect(earlierSteps(report)).toEqual([expect.stringMatching(/^failed: held\/0 has another root for the same 600 entries/)]);
    expect(isVerified(report)).toBe(false);
  });

  it('fail when the log was set back', async () => {
    const report = await replay([checkpointOf(entries)], sampleTree(origin, entries.slice(0, 500), signer));
    expect(earlierSteps(report)).toEqual([expect.stringMatching(/^failed: held\/0 has 600 entries, the log shows 500 now/)]);
    expect(isVerified(report)).toBe(false);
  });

  it('fail when they are of another log, or by another key', async () => {
    const report = await replay([checkpointOf(entries.slice(0, 300), sampleSigner(origin).signer), Buffer.from('hello')]);
    expect(earlierSteps(report)).toEqual([
      expect.stringMatching(/^failed: held\/0 is no earlier checkpoint of this log\. No signature/),
      expect.stringMatching(/^failed: held\/1 is no earlier checkpoint of this log\./),
    ]);
    expect(isVerified(report)).toBe(false);
  });

  it('name the entries where those do not give the signed root either', async () => {
    const files = new Map(whole);
    const bundle = decodeBundle(whole.get('tile/entries/000') ?? expect.fail('no bundle'), 256);
    files.set('tile/entries/000', encodeBundle(bundle.map((entry, i) => (i === 7 ? sampleLeaf(9).leaf : entry))));
    const report = await replay([checkpointOf(entries.slice(0, 7)), checkpointOf(entries.slice(0, 8))], files);
    expect(earlierSteps(report)).toEqual([
      expect.stringMatching(/^failed: held\/1: the first 8 entries do not give its root /),
      'passed: 1, of 7 entries, each a beginning of this log',
    ]);
    expect(report.facts).toMatchObject({ firstBadIndex: 7 });
  });

  it('remain unchecked beyond the place where the replay ended', async () => {
    const files = new Map(whole);
    files.delete('tile/entries/001');
    files.delete('tile/0/001');
    const report = await replay([checkpointOf(entries.slice(0, 256)), checkpointOf(entries.slice(0, 300))], files);
    expect(earlierSteps(report)).toEqual([
      'not checked: held/1 has 300 entries, the replay ended at 256.',
      'passed: 1, of 256 entries, each a beginning of this log',
    ]);
  });
});
