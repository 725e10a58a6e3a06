import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flipBit, refusalOf } from '../../testing/refusal.ts';
import { plainReader, plainRoot, sampleHashes, sampleSigner, sampleWitness } from '../../testing/sample-log.ts';
import { formatCheckpoint } from '../note/checkpoint-text.ts';
import { openNote, signatureLines, signNote } from '../note/note.ts';
import { emptyRoot } from '../tree/hash.ts';
import { consistencyProof } from '../tree/tree.ts';
import { type AddCheckpoint, formatAddCheckpoint } from './add-checkpoint.ts';
import { formatWitnessAnswer, type WitnessMemory, witnessDecision } from './witness.ts';

const origin = 'log.example.org/log/1';
const log = sampleSigner('log.example.org');
const stranger = sampleSigner('stranger.example.org');
const witness = sampleWitness('witness.example.org');
const logs = [{ origin, key: log.key }];
const leaves = sampleHashes(20);
const node = plainReader(leaves);
const rootAt = (size: number) => plainRoot(leaves.slice(0, size));
const memoryAt = (size: number): WitnessMemory => ({ size, root: rootAt(size) });
const bodyAt = (size: number, root = rootAt(size)) => formatCheckpoint({ origin, size, root });
const proofOf = (from: number, to: number) => (from === 0 ? [] : consistencyProof(from, to, node));
/** A log's honest request, with changes. */
const request = (from: number, to: number, change: Partial<AddCheckpoint> = {}) =>
  formatAddCheckpoint({ oldSize: from, proof: proofOf(from, to), checkpoint: signNote(bodyAt(to), [log.signer]), ...change });
const decide = (text: string, memory?: WitnessMemory) => witnessDecision({ text, logs, remembered: () => memory });
const statusOf = (text: string, memory?: WitnessMemory) => decide(text, memory).status;

describe('witnessDecision', () => {
  it('is 200 for every honest growth, from nothing, from size 0 and without growth too', () => {
    for (let to = 0; to <= 20; to += 1) {
      expect(statusOf(request(0, to))).toBe(200);
      expect(statusOf(request(0, to), memoryAt(0))).toBe(200);
      for (let from = 1; from <= to; from += 1) expect(statusOf(request(from, to), memoryAt(from))).toBe(200);
    }
  });

  it('returns what to store and what to cosign: only the lines of the log', () => {
    const checkpoint = signNote(bodyAt(7), [stranger.signer, log.signer, witness.at(5)]);
    expect(decide(request(3, 7, { checkpoint }), memoryAt(3))).toEqual({
      status: 200,
      checkpoint: { origin, size: 7, root: rootAt(7) },
      body: bodyAt(7),
      note: signNote(bodyAt(7), [log.signer]),
    });
  });

  it('is 409 with the remembered size for every other old size', () => {
    for (let old = 0; old <= 20; old += 1)
      for (let size = 0; size <= 20; size += 1) {
        const decision = decide(request(old, 20), memoryAt(size));
        expect(decision).toMatchObject(old === size ? { status: 200 } : { status: 409, size });
      }
    expect(decide(request(4, 9))).toEqual({ status: 409, size: 0 });
  });

  it('is 422 for every changed bit of proof and remembered root, for too few and too many hashes', () => {
    const proof = proofOf(5, 13);
    expect(proof.length).toBeGreaterThan(2);
    proof.forEach((hash, at) => {
      for (let bit = 0; bit < 256; bit += 1)
        expect(statusOf(request(5, 13, { proof: proof.map((h, i) => (i === at ? flipBit(hash, bit) : h)) }), memoryAt(5))).toBe(422);
    });
    for (let bit = 0; bit < 256; bit += 1) expect(statusOf(request(5, 13), { size: 5, root: flipBit(rootAt(5), bit) })).toBe(422);
    for (const other of [[], proof.slice(1), [...proof, emptyRoot]])
      expect(decide(request(5, 13, { proof: other }), memoryAt(5))).toMatchObject({
        status: 422,
        checkpoint: { size: 13 },
        note: signNote(bodyAt(13), [log.signer]),
      });
    expect(statusOf(request(0, 13, { proof }))).toBe(422);
    expect(statusOf(request(0, 13, { proof }), memoryAt(0))).toBe(422);
    expect(statusOf(request(13, 13, { proof }), memoryAt(13))).toBe(422);
  });

  it('is 422 for a fork: the same size with another root, and size 0 with any other root than the empty one', () => {
    const fork = signNote(bodyAt(7, rootAt(8)), [log.signer]);
    expect(statusOf(request(7, 7, { checkpoint: fork }), memoryAt(7))).toBe(422);
    expect(statusOf(request(3, 7, { checkpoint: fork }), memoryAt(3))).toBe(422);
    const zero = signNote(bodyAt(1).replace('\n1\n', '\n0\n'), [log.signer]);
    for (const memory of [undefined, memoryAt(0)]) expect(statusOf(request(0, 0, { checkpoint: zero }), memory)).toBe(422);
  });

  it('is 400 for an old size above the new one, before the memory is asked', () => {
    expect(statusOf(request(0, 7, { oldSize: 8 }), memoryAt(8))).toBe(400);
    expect(statusOf(request(0, 7, { oldSize: 8 }), memoryAt(3))).toBe(400);
  });

  it('is 400 for a malformed request, and for a signed note that is no checkpoint', () => {
    expect(statusOf('')).toBe(400);
    expect(statusOf(request(0, 7).replace('old', 'new'))).toBe(400);
    expect(statusOf(request(0, 7, { checkpoint: signNote(`${origin}\n07\n`, [log.signer]) }))).toBe(400);
  });

  it('is 404 for a log that is not served, and does not read the memory for it', () => {
    const remembered = () => {
      throw new Error('asked');
    };
    const checkpoint = signNote(bodyAt(7).replace('log/1', 'log/2'), [log.signer]);
    expect(witnessDecision({ text: request(0, 7, { checkpoint }), logs, remembered }).status).toBe(404);
    expect(witnessDecision({ text: 'old 0\n\n\n', logs, remembered }).status).toBe(404);
  });

  it('is 403 for every changed bit of the signature, other signers, the key of another log, and a malformed note', () => {
    const signature = log.signer.sign(Buffer.from(bodyAt(7)));
    for (let bit = 0; bit < signature.length * 8; bit += 1) {
      const checkpoint = signNote(bodyAt(7), [{ ...log.signer, sign: () => flipBit(signature, bit) }]);
      expect(statusOf(request(0, 7, { checkpoint }))).toBe(403);
    }
    expect(statusOf(request(0, 7, { checkpoint: signNote(bodyAt(7), [stranger.signer]) }))).toBe(403);
    expect(statusOf(request(0, 7, { checkpoint: bodyAt(7) }))).toBe(403);
    const both = [...logs, { origin: 'stranger.example.org', key: stranger.key }];
    const text = request(0, 7, { checkpoint: signNote(bodyAt(7), [stranger.signer]) });
    expect(witnessDecision({ text, logs: both, remembered: () => undefined }).status).toBe(403);
  });

  it('throws only for errors of its own memory and configuration', () => {
    expect(refusalOf(() => decide(request(3, 7), { size: 3, root: new Uint8Array(31) }))).toBe('BAD_HASH');
    expect(refusalOf(() => decide(request(3, 7), { size: Number.NaN, root: rootAt(3) }))).toBe('BAD_SIZE');
    const twins = [...logs, { origin, key: { ...log.key, publicKey: stranger.key.publicKey } }];
    expect(refusalOf(() => witnessDecision({ text: request(0, 7), logs: twins, remembered: () => undefined }))).toBe('BAD_KEY');
  });

  it('answers any request, and never 200 to another text than the log signed', () => {
    const honest = request(5, 13);
    const unit = fc.constantFrom('', 'A', '1', '\n', '\n\n', ' ', '=', '\u2014 ', 'old ', '\ud800', '\u0000');
    fc.assert(
      fc.property(fc.nat(honest.length), fc.nat(3), fc.string({ unit, maxLength: 3 }), (at, cut, put) => {
        const text = honest.slice(0, at) + put + honest.slice(at + cut);
        const decision = decide(text, memoryAt(5));
        if (decision.status === 200) expect(decision).toEqual(decide(honest, memoryAt(5)));
        else expect([400, 403, 404, 409, 422]).toContain(decision.status);
      }),
      { numRuns: 1500 },
    );
  });

  it('never cosigns two different histories, with any requests in any order', () => {
    const otherLeaves = [...leaves.slice(0, 4), ...sampleHashes(40).slice(20, 36)];
    const trees = [leaves, otherLeaves].map((list) => ({ root: (n: number) => plainRoot(list.slice(0, n)), node: plainReader(list) }));
    const step = fc.record({ tree: fc.nat(1), from: fc.nat(20), to: fc.integer({ min: 1, max: 20 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let memory: WitnessMemory | undefined;
        let fits = [0, 1];
        for (const { tree, from, to } of steps) {
          const { root, node: read } = trees[tree] ?? { root: rootAt, node };
          const proof = from > 0 && from <= to ? consistencyProof(from, to, read) : [];
          const text = request(0, 1, { oldSize: from, proof, checkpoint: signNote(bodyAt(to, root(to)), [log.signer]) });
          const decision = decide(text, memory);
          if (decision.status !== 200) continue;
          expect(to).toBeGreaterThanOrEqual(memory?.size ?? 0);
          memory = decision.checkpoint;
          fits = fits.filter((i) => Buffer.from(trees[i]?.root(to) ?? []).equals(Buffer.from(memory?.root ?? [])));
        }
        expect(fits.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('formatWitnessAnswer', () => {
  it('has the cosignatures for 200, which open with the note', () => {
    const decision = decide(request(3, 7), memoryAt(3));
    const answer = formatWitnessAnswer(decision, [witness.at(99)]);
    expect(answer).toEqual({
      ...{ status: 200, contentType: 'text/plain; charset=utf-8' },
      body: signatureLines(bodyAt(7), [witness.at(99)]),
    });
    const note = signNote(bodyAt(7), [log.signer]) + answer.body;
    expect(openNote(note, [witness.key]).verified).toMatchObject([{ time: 99 }]);
    expect(refusalOf(() => formatWitnessAnswer(decision, []))).toBe('BAD_NOTE');
  });

  it('has the size for 409, and signs nothing', () => {
    const signer = { ...witness.at(1), sign: () => expect.unreachable('signed') };
    expect(formatWitnessAnswer({ status: 409, size: 20852014 }, [signer])).toEqual({
      ...{ status: 409, contentType: 'text/x.tlog.size', body: '20852014\n' },
    });
    for (const decision of [decide(''), decide(request(3, 7, { proof: [] }), memoryAt(3))]) {
      expect('message' in decision && formatWitnessAnswer(decision, [signer])).toEqual({
        ...{ status: decision.status, contentType: 'text/plain; charset=utf-8' },
        body: `${'message' in decision ? decision.message : ''}\n`,
      });
    }
  });
});
