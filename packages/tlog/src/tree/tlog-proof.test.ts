import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flipBit, refusalOf } from '../../testing/refusal.ts';
import { plainReader, plainRoot, sampleEntry, sampleHashes, sampleSigner, sampleWitness } from '../../testing/sample-log.ts';
import { fromBase64, toBase64 } from '../bytes.ts';
import { formatCheckpoint } from '../note/checkpoint-text.ts';
import { signNote } from '../note/note.ts';
import type { NoteSigner } from '../note/signature-line.ts';
import { cosignatureMessage } from '../witness/cosignature.ts';
import { formatTlogProof, parseTlogProof, verifyTlogProof, verifyWitnessedProof } from './tlog-proof.ts';
import { inclusionProof } from './tree.ts';

const origin = 'log.example.org/log/1';
const log = sampleSigner(origin);
const leaves = sampleHashes(21);
const root = plainRoot(leaves);
const checkpointOf = (o: Partial<{ origin: string; size: number }> = {}) =>
  signNote(formatCheckpoint({ origin, size: 21, root, ...o }), [log.signer]);
const proofOf = (index: number) => inclusionProof(index, 21, plainReader(leaves));
const receipt = (index: number) => formatTlogProof({ index, proof: proofOf(index), checkpoint: checkpointOf() });
const check = (text: string, leaf: Uint8Array, change: Partial<{ origin: string; keys: (typeof log.key)[] }> = {}) =>
  refusalOf(() => verifyTlogProof({ text, leaf, origin, keys: [log.key], ...change }));

describe('verifyTlogProof', () => {
  it('accepts the receipt of every entry and returns which one it is', () => {
    for (let index = 0; index < 21; index += 1)
      expect(verifyTlogProof({ text: receipt(index), leaf: sampleEntry(index), origin, keys: [log.key] })).toEqual({
        index,
        size: 21,
        root,
      });
  });

  it('refuses every changed bit of the leaf, and every other leaf', () => {
    for (let bit = 0; bit < sampleEntry(11).length * 8; bit += 1)
      expect(check(receipt(11), flipBit(sampleEntry(11), bit))).toBe('ROOT_MISMATCH');
    for (let other = 0; other < 21; other += 1) if (other !== 11) expect(check(receipt(11), sampleEntry(other))).toBe('ROOT_MISMATCH');
  });

  it('refuses every changed character of the text', () => {
    const text = receipt(11);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom('A', '1', '7', '\n', ' ', '+', '=', 'z', ''), (at, character) => {
        const changed = text.slice(0, at) + character + text.slice(at + 1);
        if (changed !== text) expect(check(changed, sampleEntry(11))).not.toBe('accepted');
      }),
      { numRuns: 600 },
    );
  });

  it('refuses another index, another size and another path under a good signature', () => {
    const parts = { index: 11, proof: proofOf(11), checkpoint: checkpointOf() };
    const leaf = sampleEntry(11);
    expect(check(formatTlogProof(parts), leaf)).toBe('accepted');
    expect(check(formatTlogProof({ ...parts, index: 10 }), leaf)).toBe('ROOT_MISMATCH');
    expect(check(formatTlogProof({ ...parts, index: 21 }), leaf)).toBe('BAD_INDEX');
    expect(check(formatTlogProof({ ...parts, checkpoint: checkpointOf({ size: 40 }) }), leaf)).toBe('BAD_PROOF');
    expect(check(formatTlogProof({ ...parts, proof: parts.proof.slice(1) }), leaf)).toBe('BAD_PROOF');
    expect(check(formatTlogProof({ ...parts, proof: [...parts.proof, root] }), leaf)).toBe('BAD_PROOF');
    expect(check(formatTlogProof({ ...parts, proof: [...parts.proof].reverse() }), leaf)).toBe('ROOT_MISMATCH');
  });

  it('refuses the checkpoint of another log, of another key, or of witnesses alone', () => {
    const leaf = sampleEntry(3);
    expect(check(receipt(3), leaf, { origin: 'log.example.org/log/2' })).toBe('BAD_CHECKPOINT');
    expect(check(receipt(3), leaf, { keys: [sampleSigner(origin).key] })).toBe('UNKNOWN_KEY');
    const stamp = new Uint8Array(8);
    const body = formatCheckpoint({ origin, size: 21, root });
    const signer = { ...log.signer, sign: () => Buffer.concat([stamp, log.signer.sign(cosignatureMessage(0, body))]) };
    const checkpoint = signNote(body, [signer]);
    const text = formatTlogProof({ index: 3, proof: proofOf(3), checkpoint });
    expect(check(text, leaf, { keys: [{ ...log.key, type: 4 }] })).toBe('UNKNOWN_KEY');
    expect(check(text, leaf)).toBe('BAD_SIGNATURE');
  });
});

describe('verifyWitnessedProof', () => {
  const witnesses = [1, 2, 3].map((n) => sampleWitness(`w${n}.example.org`));
  const [first, second] = witnesses as [(typeof witnesses)[0], (typeof witnesses)[0]];
  const policy = { logs: [{ origin, key: log.key }], witnesses: witnesses.map(({ key }) => key), quorum: 2 };
  const body = formatCheckpoint({ origin, size: 21, root });
  const witnessed = (...cosigners: NoteSigner[]) =>
    formatTlogProof({ index: 11, proof: proofOf(11), checkpoint: signNote(body, [log.signer, ...cosigners]) });
  const leaf = sampleEntry(11);
  const verdict = (text: string, entry = leaf) => refusalOf(() => verifyWitnessedProof({ text, leaf: entry, policy }));
  const good = witnessed(first.at(7), second.at(9));

  it('accepts a receipt that a quorum cosigned, and returns who and when', () => {
    expect(verifyWitnessedProof({ text: good, leaf, policy })).toMatchObject({
      ...{ index: 11, origin, size: 21, root, quorum: 2, quorumReached: true, quorumTime: 7 },
      cosigned: [
        { name: 'w1.example.org', time: 7 },
        { name: 'w2.example.org', time: 9 },
      ],
      missing: [{ name: 'w3.example.org' }],
    });
  });

  it('refuses too few, the same one twice, unknown witnesses, and another log', () => {
    expect(verdict(witnessed(first.at(7)))).toBe('NO_QUORUM');
    expect(verdict(witnessed(first.at(7), first.at(9)))).toBe('NO_QUORUM');
    expect(verdict(witnessed(first.at(7), sampleWitness('w2.example.org').at(9)))).toBe('NO_QUORUM');
    expect(verdict(good.replace(/\u2014 log.*\n/, ''))).toBe('UNKNOWN_KEY');
  });

  it('refuses every changed bit of the leaf, the path, the root, the signature and the cosignatures', () => {
    expect(verdict(good)).toBe('accepted');
    for (let bit = 0; bit < leaf.length * 8; bit += 1) expect(verdict(good, flipBit(leaf, bit))).toBe('ROOT_MISMATCH');
    for (const hash of proofOf(11))
      for (let bit = 0; bit < 256; bit += 1)
        expect(verdict(good.replace(toBase64(hash), toBase64(flipBit(hash, bit))))).toBe('ROOT_MISMATCH');
    for (let bit = 0; bit < 256; bit += 1)
      expect(verdict(good.replace(toBase64(root), toBase64(flipBit(root, bit))))).toBe('BAD_SIGNATURE');
    for (const line of good.split('\n').filter((text) => text.startsWith('\u2014'))) {
      const [dash, name, encoded = ''] = line.split(' ');
      const bytes = fromBase64(encoded) ?? new Uint8Array();
      for (let bit = 32; bit < bytes.length * 8; bit += 1)
        expect(verdict(good.replace(line, `${dash} ${name} ${toBase64(flipBit(bytes, bit))}`))).toBe('BAD_SIGNATURE');
      for (let bit = 0; bit < 32; bit += 1)
        expect(verdict(good.replace(line, `${dash} ${name} ${toBase64(flipBit(bytes, bit))}`))).toMatch(/NO_QUORUM|UNKNOWN_KEY/);
    }
  });

  it('refuses every other index and every other size', () => {
    for (let index = 0; index < 40; index += 1)
      if (index !== 11) expect(verdict(good.replace('index 11', `index ${index}`))).not.toBe('accepted');
    for (let size = 1; size < 64; size += 1) if (size !== 21) expect(verdict(good.replace('\n21\n', `\n${size}\n`))).toBe('BAD_SIGNATURE');
  });
});

describe('the text of a receipt', () => {
  it('is parsed with all its parts', () => {
    const hash = fc.uint8Array({ minLength: 32, maxLength: 32 });
    const extra = fc.option(fc.uint8Array({ maxLength: 40 }), { nil: undefined });
    const text = fc.string({ unit: fc.constantFrom('\n', 'a', ' ') });
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.array(hash, { maxLength: 63 }), text, extra, (index, proof, note, bytes) => {
        const parts = { index, proof, checkpoint: `${note}\n`, ...(bytes === undefined ? {} : { extra: bytes }) };
        expect(parseTlogProof(formatTlogProof(parts))).toEqual(parts);
      }),
    );
  });

  it.each([
    '',
    'c2sp.org/tlog-proof@v1\n\na\n',
    'c2sp.org/tlog-proof@v1\nindex 0\n',
    'c2sp.org/tlog-proof@v1\nindex 0\n\n',
    'c2sp.org/tlog-proof@v1\nindex 0\n\na',
    'c2sp.org/tlog-proof@v2\nindex 0\n\na\n',
    'c2sp.org/tlog-proof@v1\nindex 00\n\na\n',
    'c2sp.org/tlog-proof@v1\nindex  0\n\na\n',
    'c2sp.org/tlog-proof@v1\nindex 9007199254740992\n\na\n',
    'c2sp.org/tlog-proof@v1\nIndex 0\n\na\n',
    'c2sp.org/tlog-proof@v1\nindex 0\nextra AA==\n\na\n',
    'c2sp.org/tlog-proof@v1\nextra AB==\nindex 0\n\na\n',
    'c2sp.org/tlog-proof@v1\nextra AA==\n\na\n',
    'c2sp.org/tlog-proof@v1\nextra AA==\nextra AA==\nindex 0\n\na\n',
    'c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n\na\n',
    `c2sp.org/tlog-proof@v1\nindex 0\n${`${'A'.repeat(43)}=\n`.repeat(64)}\na\n`,
    'c2sp.org/tlog-proof@v1\r\nindex 0\r\n\r\na\r\n',
  ])('refuses %j', (text) => {
    expect(refusalOf(() => parseTlogProof(text))).toBe('BAD_PROOF');
  });

  it('has room for a path of 63 hashes', () => {
    const parts = { index: 0, proof: Array.from({ length: 63 }, () => root), checkpoint: 'a\n' };
    expect(parseTlogProof(formatTlogProof(parts))).toEqual(parts);
  });

  it('is not written for parts that could not be parsed', () => {
    const parts = { index: 0, proof: [], checkpoint: 'a\n' };
    expect(refusalOf(() => formatTlogProof(parts))).toBe('accepted');
    expect(refusalOf(() => formatTlogProof({ ...parts, index: -1 }))).toBe('BAD_INDEX');
    expect(refusalOf(() => formatTlogProof({ ...parts, proof: [new Uint8Array(31)] }))).toBe('BAD_HASH');
    expect(refusalOf(() => formatTlogProof({ ...parts, proof: Array.from({ length: 64 }, () => root) }))).toBe('BAD_PROOF');
    expect(refusalOf(() => formatTlogProof({ ...parts, checkpoint: 'a' }))).toBe('BAD_PROOF');
  });
});
