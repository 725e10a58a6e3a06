/**
 * The transparency log's mathematics and texts: Merkle tree, tiles, signed notes, checkpoints, receipts and commitments.
 * Pure functions over values: no files, no network, no clock, no randomness, no private keys.
 * Implements RFC 6962, 2.1 and C2SP tlog-tiles, tlog-checkpoint, signed-note, tlog-proof, tlog-cosignature (Ed25519, and ML-DSA-44 of logs),
 * tlog-witness (add-checkpoint) and tlog-policy (without groups of groups).
 */

export { sha256 } from '#crypto';
export { fromBase64, fromBase64Url, toBase64, toBase64Url, utf8 } from './bytes.ts';
export { TlogError, type TlogErrorCode, tlogErrorCodes } from './errors.ts';
export { commitment, entryCommitment, saltLength } from './leaf/commitment.ts';
export {
  type DecisionTree,
  decisionLeafHash,
  decisionsMax,
  decisionTree,
  parseDecisions,
  type RootedDecisions,
  splitLeafHashes,
  verifyDecision,
} from './leaf/decisions.ts';
export { type Leaf, type LeafKind, leafBlockBytes, leafKinds, parseLeaf, verifyOpening } from './leaf/leaf.ts';
export { type FieldOpening, openFields } from './leaf/opened-fields.ts';
export { isLogKeyType, type OpenedCheckpoint, openCheckpoint } from './note/checkpoint.ts';
export { type Checkpoint, formatCheckpoint, parseCheckpoint } from './note/checkpoint-text.ts';
export { keepSignatures, noteText, type OpenedNote, openNote, signatureLines, signNote } from './note/note.ts';
export type { NoteSignature, NoteSigner } from './note/signature-line.ts';
export {
  cosignatureKeyType,
  ed25519KeyType,
  formatVerifierKey,
  makeVerifierKey,
  mlDsaKeyType,
  parseVerifierKey,
  sameVerifierKey,
  type VerifierKey,
} from './note/verifier-key.ts';
export { parseStrictJson } from './strict-json.ts';
export { decodeBundle, encodeBundle, entryMaxBytes } from './tree/bundle.ts';
export { type Appended, appendLeaves, emptyFrontier, type Frontier, type FullTile } from './tree/frontier.ts';
export { emptyRoot, type Hash, hashChildren, hashLeaf } from './tree/hash.ts';
export { type BundleId, bundlePath, parseTilePath, type TileId, tilePath } from './tree/tile-path.ts';
export { tileNodeReader, tilesForConsistency, tilesForInclusion, tilesForRoot, tileWidthAt } from './tree/tile-reader.ts';
export { formatTlogProof, parseTlogProof, type TlogProof, verifyTlogProof, verifyWitnessedProof } from './tree/tlog-proof.ts';
export { consistencyProof, inclusionProof, type NodeReader, treeRoot } from './tree/tree.ts';
export { verifyConsistency, verifyInclusion } from './tree/verify.ts';
export { type AddCheckpoint, formatAddCheckpoint, parseAddCheckpoint } from './witness/add-checkpoint.ts';
export { cosignatureMessage, cosigner } from './witness/cosignature.ts';
export { parseLogKeys } from './witness/log-keys.ts';
export { type PlacedWitness, type PolicyFile, parsePolicyFile, parseWitnessPolicy } from './witness/policy-file.ts';
export { subtreeMessage, subtreeSigner } from './witness/subtree.ts';
export {
  formatWitnessAnswer,
  type WitnessAnswer,
  type WitnessDecision,
  type WitnessMemory,
  witnessDecision,
} from './witness/witness.ts';
export {
  type Cosigned,
  keysOf,
  type LogKey,
  makeWitnessPolicy,
  openWitnessedCheckpoint,
  requireQuorum,
  type WitnessedCheckpoint,
  type WitnessPolicy,
} from './witness/witness-policy.ts';
export { readWitnessReply, type WitnessReply } from './witness/witness-reply.ts';
