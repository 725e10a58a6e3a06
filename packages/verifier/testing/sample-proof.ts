/** One entry's proof for tests: entry 5 of a log of 9, two witnesses, and a browser that saw the first 4. Keys are made on the spot. */
import {
  appendLeaves,
  consistencyProof,
  emptyFrontier,
  formatCheckpoint,
  formatVerifierKey,
  hashLeaf,
  inclusionProof,
  signNote,
  toBase64,
  toBase64Url,
} from '@writ/tlog';
import { sampleLeaf, sampleSigner, sampleWitness } from '@writ/tlog/testing';
import type { ProofFacts, SeenCheckpoint, Trust } from '../src/proof/facts.ts';

export const origin = 'log.example.org/log/1';
export const since = '2031-12-24T10:00:00.000Z';

/** Everything that is needed to check entry 5, and to spoil it. */
export function sampleProof() {
  const { signer, key } = sampleSigner(origin);
  const witnesses = [sampleWitness('one.example.org'), sampleWitness('two.example.org')] as const;
  const fields = { type: '"access.decision.v1"', 'response.digest': '"00"', time: '"2031-12-24T10:00:00.000Z"' };
  const { leaf, commitments, salts } = sampleLeaf(5, fields);
  const leaves = Array.from({ length: 9 }, (_, i) => (i === 5 ? leaf : sampleLeaf(i).leaf));
  const tree = appendLeaves(emptyFrontier, leaves.map(hashLeaf));
  const before = appendLeaves(emptyFrontier, leaves.slice(0, 4).map(hashLeaf));
  const checkpoint = formatCheckpoint({ origin, size: 9, root: tree.root });
  const noteBefore = signNote(formatCheckpoint({ origin, size: 4, root: before.root }), [signer]);
  const facts: ProofFacts = {
    index: '5',
    leaf: toBase64(leaf),
    commitments,
    openings: { type: { text: fields.type, salt: toBase64Url(salts['type'] ?? new Uint8Array()) } },
    said: { event: '00000000-0000-4000-8000-000000000005', kind: 'authority', day: '2031-12-24' },
    saidOfFields: { type: fields.type },
    path: inclusionProof(5, 9, tree.node).map(toBase64),
    note: signNote(checkpoint, [signer, witnesses[0].at(1_800_000_000), witnesses[1].at(1_800_000_001)]),
  };
  const seen: SeenCheckpoint = { origin, size: 4, root: toBase64(before.root), note: noteBefore, seenAt: since };
  const trust: Trust = {
    origin,
    known: { key, how: 'first-use', since },
    offered: key,
    policy: [
      ...witnesses.map(({ key: witness }, i) => `witness w${i} ${formatVerifierKey(witness)}`),
      'group all all w0 w1',
      'quorum all',
    ].join('\n'),
    seen,
    consistency: consistencyProof(4, 9, tree.node).map(toBase64),
    isNewest: true,
  };
  return { facts, trust, signer, key, witnesses, leaves, tree, before, checkpoint, salts, fields };
}

/** A copy in which one character is another one of the same alphabet. */
export function withOtherCharacter(text: string, at: number): string {
  const old = text.charAt(at);
  const other = old === 'A' ? 'B' : old === '\n' ? ' ' : 'A';
  return text.slice(0, at) + other + text.slice(at + 1);
}
