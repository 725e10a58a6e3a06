import { createHash, createPrivateKey, sign } from 'node:crypto';
import {
  type Appended,
  appendLeaves,
  consistencyProof,
  emptyFrontier,
  encodeBundle,
  formatCheckpoint,
  formatTlogProof,
  fromBase64,
  hashLeaf,
  inclusionProof,
  openNote,
  parseCheckpoint,
  parseTilePath,
  parseTlogProof,
  parseVerifierKey,
  signNote,
  tileNodeReader,
  tilePath,
  treeRoot,
  verifyConsistency,
  verifyInclusion,
  verifyTlogProof,
} from '@writ/tlog';
import { expect, it } from 'vitest';
import { describeVectors, readVectorJson } from './tlog-vectors.ts';

interface ReferenceLog {
  ed25519_seed_hex: string;
  vkey: string;
  witness_vkey: string;
  entries: number;
  roots: { size: number; root: string; checkpoint?: string }[];
  inclusion: { index: number; size: number; leaf_hash: string; proof: string[] }[];
  consistency: { size1: number; size2: number; proof: string[] }[];
  tile_paths: Record<string, string>;
  tiles_at_70000: { path: string; bytes: number; sha256: string }[];
  tlog_proof: string;
  cosigned_checkpoint: string;
}

const load = () => readVectorJson<ReferenceLog>('reference-log/reference-log.json');
const entry = (index: number) => Buffer.from(`entry-${index}`);
const hashOf = (base64: string) => fromBase64(base64) ?? new Uint8Array();

/** The log grown in steps of at most 256, as a sequencer does it, with a stop at each of the given sizes. */
function grow(stops: readonly number[]): Map<number, Appended> & { tiles: Map<string, Uint8Array> } {
  const tiles = new Map<string, Uint8Array>();
  const states = Object.assign(new Map<number, Appended>(), { tiles });
  let state = appendLeaves(emptyFrontier, []);
  for (const stop of [...stops].sort((a, b) => a - b)) {
    while (state.frontier.size < stop) {
      const from = state.frontier.size;
      const count = Math.min(256, stop - from);
      const hashes = Array.from({ length: count }, (_, i) => hashLeaf(entry(from + i)));
      state = appendLeaves(state.frontier, hashes);
      for (const { level, n, data } of state.fullTiles) tiles.set(`${level}/${n}`, data);
    }
    states.set(stop, state);
  }
  return states;
}

describeVectors('The reference log of 70,000 entries', () => {
  const states = () => grow(load().roots.map(({ size }) => size));
  const readerAt = (log: ReturnType<typeof states>, size: number) =>
    tileNodeReader((level, n) => log.tiles.get(`${level}/${n}`) ?? log.get(size)?.frontier.edges[level] ?? new Uint8Array());

  it('has the published root at all 23 sizes, and the checkpoint signed with the published key has the same text', () => {
    const { roots, ed25519_seed_hex, vkey } = load();
    const log = states();
    const key = parseVerifierKey(vkey);
    const der = Buffer.from(`302e020100300506032b657004220420${ed25519_seed_hex}`, 'hex');
    const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
    const signer = { name: key.name, id: key.id, sign: (message: Uint8Array) => new Uint8Array(sign(null, message, privateKey)) };
    expect(roots).toHaveLength(23);
    for (const { size, root, checkpoint } of roots) {
      expect(log.get(size)?.root).toEqual(hashOf(root));
      if (checkpoint === undefined) continue;
      expect(signNote(formatCheckpoint({ origin: key.name, size, root: hashOf(root) }), [signer])).toBe(checkpoint);
      expect(parseCheckpoint(openNote(checkpoint, [key]).body)).toEqual({ origin: key.name, size, root: hashOf(root) });
    }
  });

  it('gives and accepts the published inclusion proofs', () => {
    const { inclusion, roots } = load();
    const log = grow([...roots, ...inclusion].map(({ size }) => size));
    expect(inclusion).toHaveLength(16);
    for (const { index, size, leaf_hash, proof } of inclusion) {
      const made = inclusionProof(index, size, readerAt(log, size));
      expect(made).toEqual(proof.map(hashOf));
      verifyInclusion({ index, size, leafHash: hashOf(leaf_hash), proof: made, root: log.get(size)?.root ?? new Uint8Array() });
    }
  });

  it('gives and accepts the published consistency proofs', () => {
    const { consistency } = load();
    const log = grow(consistency.flatMap(({ size1, size2 }) => [size1, size2]));
    expect(consistency).toHaveLength(16);
    for (const { size1: from, size2: to, proof } of consistency) {
      const made = consistencyProof(from, to, readerAt(log, to));
      expect(made).toEqual(proof.map(hashOf));
      const none = new Uint8Array();
      verifyConsistency({ from, to, fromRoot: log.get(from)?.root ?? none, toRoot: log.get(to)?.root ?? none, proof: made });
    }
  });

  it('has the published tiles and bundles, byte for byte', () => {
    const { tiles_at_70000 } = load();
    const log = states();
    const edges = log.get(70_000)?.frontier.edges ?? [];
    const content = (path: string): Uint8Array => {
      const tile = parseTilePath(path);
      if ('bundle' in tile) return encodeBundle(Array.from({ length: tile.width }, (_, i) => entry(tile.n * 256 + i)));
      return log.tiles.get(`${tile.level}/${tile.n}`) ?? edges[tile.level] ?? new Uint8Array();
    };
    expect(tiles_at_70000).toHaveLength(8);
    for (const { path, bytes, sha256 } of tiles_at_70000) {
      expect(content(path)).toHaveLength(bytes);
      expect(createHash('sha256').update(content(path)).digest('hex'), path).toBe(sha256);
    }
    expect(treeRoot(70_000, readerAt(log, 70_000))).toEqual(log.get(70_000)?.root);
  });

  it('has the published paths', () => {
    const { tile_paths } = load();
    expect(Object.keys(tile_paths)).toHaveLength(5);
    for (const [what, path] of Object.entries(tile_paths)) {
      const [, level, n = '', width = '256'] = /^(?:level (\d+)|entries) index (\d+)(?: width (\d+))?$/.exec(what) ?? [];
      const named = { n: Number(n), width: Number(width) };
      expect(parseTilePath(path)).toEqual(level === undefined ? { bundle: true, ...named } : { level: Number(level), ...named });
      if (level !== undefined) expect(tilePath({ level: Number(level), ...named })).toBe(path);
    }
  });

  it('has a receipt that verifies, with a cosignature whose time is parsed', () => {
    const { tlog_proof, vkey, witness_vkey, cosigned_checkpoint, roots } = load();
    const keys = [parseVerifierKey(vkey), parseVerifierKey(witness_vkey)];
    const root = hashOf(roots.at(-1)?.root ?? '');
    const receipt = { text: tlog_proof, leaf: entry(12_345), origin: 'vectors.test/reference', keys };
    expect(verifyTlogProof(receipt)).toEqual({ index: 12_345, size: 70_000, root });
    expect(formatTlogProof(parseTlogProof(tlog_proof))).toBe(tlog_proof);
    expect(() => verifyTlogProof({ ...receipt, leaf: entry(12_346) })).toThrow(/does not lead to the root/);
    const { verified } = openNote(cosigned_checkpoint, keys);
    expect(verified.map(({ name }) => name)).toEqual(['vectors.test/reference', 'witness.vectors.test/w1']);
    expect(verified[1]?.time).toBeGreaterThan(1_700_000_000);
    expect(() => openNote(cosigned_checkpoint.replace('\n70000\n', '\n70001\n'), keys.slice(1))).toThrow(/does not match/);
  });
});
