/**
 * The transparency log's mathematics and texts: Merkle tree, tiles, signed notes, checkpoints, receipts and commitments.
 * Pure functions over values: no files, no network, no clock, no randomness, no private keys.
 * Implements RFC 6962, 2.1 and C2SP tlog-tiles, tlog-checkpoint, signed-note, tlog-proof, tlog-cosignature (Ed25519),
 * tlog-witness (add-checkpoint) and tlog-policy (without groups of groups).
 */

export { sha256 } from '#crypto';
export { type AddCheckpoint, formatAddCheckpoint, parseAddCheckpoint } from './add-checkpoint.ts';
export { decodeBundle, encodeBundle, entryMaxBytes } from './bundle.ts';
export { fromBase64, fromBase64Url, toBase64, toBase64Url } from './bytes.ts';
export { type Checkpoint, formatCheckpoint, type OpenedCheckpoint, openCheckpoint, parseCheckpoint } from './checkpoint.ts';
export { commitment, entryCommitment, saltLength } from './commitment.ts';
export { cosignatureMessage, cosigner } from './cosignature.ts';
export { TlogError, type TlogErrorCode, tlogErrorCodes } from './errors.ts';
export { type Appended, appendLeaves, emptyFrontier, type Frontier, type FullTile } from './frontier.ts';
export { emptyRoot, type Hash, hashChildren, hashLeaf } from './hash.ts';
export { type Leaf, type LeafKind, leafBlockBytes, leafKinds, parseLeaf, verifyOpening } from './leaf.ts';
export { keepSignatures, noteText, type OpenedNote, openNote, signatureLines, signNote } from './note.ts';
export { type PlacedWitness, type PolicyFile, parsePolicyFile, parseWitnessPolicy } from './policy-file.ts';
export type { NoteSignature, NoteSigner } from './signature-line.ts';
export { parseStrictJson } from './strict-json.ts';
export { type BundleId, bundlePath, parseTilePath, type TileId, tilePath } from './tile-path.ts';
export { tileNodeReader, tilesForConsistency, tilesForInclusion, tilesForRoot, tileWidthAt } from './tile-reader.ts';
export { formatTlogProof, parseTlogProof, type TlogProof, verifyTlogProof, verifyWitnessedProof } from './tlog-proof.ts';
export { consistencyProof, inclusionProof, type NodeReader, treeRoot } from './tree.ts';
export {
  cosignatureKeyType,
  ed25519KeyType,
  formatVerifierKey,
  makeVerifierKey,
  parseVerifierKey,
  sameVerifierKey,
  type VerifierKey,
} from './verifier-key.ts';
export { verifyConsistency, verifyInclusion } from './verify.ts';
export {
  formatWitnessAnswer,
  type WitnessAnswer,
  type WitnessDecision,
  type WitnessMemory,
  witnessDecision,
} from './witness.ts';
export {
  type Cosigned,
  type LogKey,
  makeWitnessPolicy,
  openWitnessedCheckpoint,
  requireQuorum,
  type WitnessedCheckpoint,
  type WitnessPolicy,
} from './witness-policy.ts';
export { readWitnessReply, type WitnessReply } from './witness-reply.ts';
