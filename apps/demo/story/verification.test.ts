import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  formatCheckpoint,
  formatTlogProof,
  hashLeaf,
  inclusionProof,
  signNote,
  TlogError,
  toBase64,
  toBase64Url,
  type VerifierKey,
} from '@writ/tlog';
import { plainReader, plainRoot, sampleLeaf, sampleSigner, sampleTree } from '@writ/tlog/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Answer } from './answer.ts';
import { Deviation } from './deviation.ts';
import { Evidence } from './evidence.ts';
import { verify } from './verification.ts';

const origin = 'demo.example.org/log/1';
const { signer, key } = sampleSigner(origin);
/** Of the answer below, by hand: RFC 8785 text of data and errors. */
const digest = createHash('sha256').update('{"data":{"me":{"a":1,"b":"two"}}}').digest('hex');
const proven = sampleLeaf(290, { 'response.digest': `"${digest}"`, type: '"record.disclosed.v1"' });
const leaves = Array.from({ length: 300 }, (_, i) => (i === 290 ? proven.leaf : sampleLeaf(i).leaf));
const hashes = leaves.map(hashLeaf);
const checkpointOf = (size: number): string =>
  signNote(formatCheckpoint({ origin, size, root: plainRoot(hashes.slice(0, size)) }), [signer]);

const receipt = {
  index: '290',
  leaf: toBase64(proven.leaf),
  proof: formatTlogProof({ index: 290, proof: inclusionProof(290, 295, plainReader(hashes.slice(0, 295))), checkpoint: checkpointOf(295) }),
  commitments: proven.commitments,
  openings: { 'response.digest': { value: digest, salt: toBase64Url(proven.salts['response.digest'] ?? new Uint8Array()) } },
};
const answer = { data: { me: { b: 'two', a: 1 } }, extensions: { receipt: [receipt] } };

let folder: string;
let evidence: Evidence;
async function put(path: string, bytes: Uint8Array | string): Promise<void> {
  await mkdir(dirname(join(folder, 'log', path)), { recursive: true });
  await writeFile(join(folder, 'log', path), bytes);
}
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'writ-test-'));
  evidence = await Evidence.begin(folder);
  await evidence.keepFirstCheckpoint(checkpointOf(7));
  for (const [path, bytes] of sampleTree(origin, leaves, signer)) if (/checkpoint|entries/.test(path)) await put(path, bytes);
});
afterEach(() => rm(folder, { recursive: true }));

const keep = (value: typeof answer) => evidence.keepAnswer(new Answer(value));
const proof = (pinned: VerifierKey = key) => verify(folder, pinned);

describe('the verification of the story', () => {
  it('proves a log, its beginning, a receipt and its answer', async () => {
    expect(await keep(answer)).toEqual(['290']);
    await evidence.keepReceipt(receipt);
    const root = toBase64(plainRoot(hashes));
    expect(await proof()).toEqual({ size: 300, root, sizeBefore: 7, receipts: 2, answers: 1, openings: 2 });
  });

  it('accepts a log that had no checkpoint before, and a bundle that has become full since', async () => {
    await evidence.keepFirstCheckpoint('');
    const later = sampleTree(
      origin,
      Array.from({ length: 512 }, (_, i) => leaves[i] ?? sampleLeaf(i).leaf),
      signer,
    );
    await rm(join(folder, 'log/tile/entries/001.p'), { recursive: true });
    await put('tile/entries/001', later.get('tile/entries/001') ?? '');
    expect(await proof()).toMatchObject({ size: 300, sizeBefore: 0 });
  });

  it('refuses another key', async () => {
    await expect(proof(sampleSigner(origin).key)).rejects.toThrow(TlogError);
  });

  it('finds an entry that was changed', async () => {
    const changed = leaves.map((leaf, i) => (i === 3 ? sampleLeaf(1003).leaf : leaf));
    await put('tile/entries/000', sampleTree(origin, changed, signer).get('tile/entries/000') ?? '');
    await expect(proof()).rejects.toThrow(Deviation);
  });

  it('finds that the log was another one before the story, or a longer one', async () => {
    const other = { origin, size: 7, root: plainRoot(hashes.slice(1, 8)) };
    await evidence.keepFirstCheckpoint(signNote(formatCheckpoint(other), [signer]));
    await expect(proof()).rejects.toMatchObject({ code: 'ROOT_MISMATCH' });
    const longer = { origin, size: 301, root: plainRoot(hashes) };
    await evidence.keepFirstCheckpoint(signNote(formatCheckpoint(longer), [signer]));
    await expect(proof()).rejects.toThrow(/at least 301 entries/);
  });

  it('finds an answer that differs from the logged one', async () => {
    await keep({ ...answer, data: { me: { b: 'three', a: 1 } } });
    await expect(proof()).rejects.toThrow(/entry "290" over this answer/);
  });

  it('finds a receipt that opens something else, opens nothing, or is of another entry', async () => {
    const opening = receipt.openings['response.digest'];
    const wrong = [
      { ...receipt, openings: { 'response.digest': { ...opening, value: 'another' } } },
      { ...receipt, openings: {} },
      { ...receipt, index: '289' },
      { ...receipt, leaf: toBase64(sampleLeaf(290).leaf) },
    ];
    for (const one of wrong) {
      const fresh = await mkdtemp(join(tmpdir(), 'writ-test-'));
      const kept = await Evidence.begin(fresh);
      await kept.keepFirstCheckpoint('');
      await kept.keepReceipt(one);
      for (const path of ['checkpoint', 'tile/entries/000', 'tile/entries/001.p/44']) {
        await mkdir(dirname(join(fresh, 'log', path)), { recursive: true });
        await writeFile(join(fresh, 'log', path), await readFile(join(folder, 'log', path)));
      }
      await expect(verify(fresh, key), JSON.stringify(one.openings)).rejects.toThrow();
      await rm(fresh, { recursive: true });
    }
  });

  it('begins without files from before', async () => {
    await expect(Evidence.begin(folder)).rejects.toThrow(/is not empty/);
  });
});
