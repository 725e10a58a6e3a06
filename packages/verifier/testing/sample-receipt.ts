/** Receipts for tests: entry 5 of a log of 9, signed on the spot by whoever the test says, and witnesses to sign with. */
import { generateKeyPairSync, sign } from 'node:crypto';
import {
  appendLeaves,
  cosignatureKeyType,
  cosigner,
  emptyFrontier,
  formatCheckpoint,
  formatTlogProof,
  hashLeaf,
  inclusionProof,
  makeVerifierKey,
  type NoteSigner,
  signNote,
  toBase64,
  toBase64Url,
  type VerifierKey,
} from '@writ/tlog';
import { sampleLeaf } from '@writ/tlog/testing';
import canonicalize from 'canonicalize';

/** What a receipt opens of its entry. */
export type Openings = Record<string, { value: unknown; salt: string }>;

/** A receipt of an entry that says `fields`, of which it opens those that `opened` names. */
export function sampleReceipt(origin: string, signers: readonly NoteSigner[], fields: Record<string, unknown>, opened: readonly string[]) {
  const texts = Object.entries(fields).map(([name, value]) => [name, String(canonicalize(value))]);
  const { leaf, commitments, salts } = sampleLeaf(5, Object.fromEntries(texts));
  const leaves = Array.from({ length: 9 }, (_, i) => hashLeaf(i === 5 ? leaf : sampleLeaf(i).leaf));
  const { root, node } = appendLeaves(emptyFrontier, leaves);
  const checkpoint = signNote(formatCheckpoint({ origin, size: 9, root }), signers);
  const openings: Openings = Object.fromEntries(
    opened.map((name) => [name, { value: fields[name], salt: toBase64Url(salts[name] ?? new Uint8Array()) }]),
  );
  return {
    event: '00000000-0000-4000-8000-000000000005',
    index: '5',
    leaf: toBase64(leaf),
    proof: formatTlogProof({ index: 5, proof: inclusionProof(5, 9, node), checkpoint }),
    commitments,
    openings,
  };
}

/** A witness with a fresh key, who says that it saw everything at this time in Unix seconds. */
export function sampleWitness(name: string, time: number): { signer: NoteSigner; key: VerifierKey } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const raw = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }).subarray(-32));
  const key = makeVerifierKey(name, raw, cosignatureKeyType);
  return { signer: cosigner({ key, time, sign: (message) => new Uint8Array(sign(null, message, privateKey)) }), key };
}
