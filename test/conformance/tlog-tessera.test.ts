import {
  appendLeaves,
  bundlePath,
  consistencyProof,
  decodeBundle,
  emptyFrontier,
  encodeBundle,
  hashLeaf,
  openNote,
  parseCheckpoint,
  parseVerifierKey,
  tileNodeReader,
  tilePath,
  treeRoot,
  verifyConsistency,
} from '@writ/tlog';
import { expect, it } from 'vitest';
import { describeVectors, listVectors, readVector, readVectorJson, readVectorText } from './tlog-vectors.ts';

describeVectors("Tessera's log of 15 entries", () => {
  const vectors = () => {
    const { vkey, leaves_utf8 } = readVectorJson<{ vkey: string; leaves_utf8: string[] }>('tessera-log/vkey.json');
    const key = parseVerifierKey(vkey);
    const checkpointOf = (name: string) => parseCheckpoint(openNote(readVectorText(`tessera-log/${name}`), [key]).body);
    return { entries: leaves_utf8.map((text) => Buffer.from(text)), checkpointOf };
  };

  it('has checkpoints that open, of which each extends the one before', () => {
    const { entries, checkpointOf } = vectors();
    const whole = appendLeaves(emptyFrontier, entries.map(hashLeaf));
    const names = listVectors('tessera-log').filter((name) => name.startsWith('checkpoint.'));
    expect(names).toHaveLength(16);
    for (let size = 0; size < names.length; size += 1) {
      const { root, ...rest } = checkpointOf(`checkpoint.${size}`);
      expect(rest).toEqual({ origin: 'example.com/log/testdata', size });
      expect(treeRoot(size, whole.node)).toEqual(root);
      if (size < 2) continue;
      const older = checkpointOf(`checkpoint.${size - 1}`);
      const proof = consistencyProof(older.size, size, whole.node);
      verifyConsistency({ from: older.size, to: size, fromRoot: older.root, toRoot: root, proof });
    }
    expect(checkpointOf('checkpoint')).toEqual(checkpointOf('checkpoint.15'));
  });

  it('has bundles and tiles that we parse and write identically', () => {
    const { entries, checkpointOf } = vectors();
    for (let size = 1; size <= 15; size += 1) {
      const bundle = readVector(`tessera-log/${bundlePath(0, size)}`);
      const tile = readVector(`tessera-log/${tilePath({ level: 0, n: 0, width: size })}`);
      expect(decodeBundle(bundle, size).map((entry) => Buffer.from(entry).toString())).toEqual(entries.slice(0, size).map(String));
      expect(encodeBundle(entries.slice(0, size))).toEqual(bundle);
      expect(appendLeaves(emptyFrontier, entries.slice(0, size).map(hashLeaf)).frontier.edges).toEqual([tile]);
      expect(
        treeRoot(
          size,
          tileNodeReader(() => tile),
        ),
      ).toEqual(checkpointOf(`checkpoint.${size}`).root);
    }
  });
});
