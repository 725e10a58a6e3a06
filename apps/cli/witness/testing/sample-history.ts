/** A log that grows, in memory, and one that tells another history from some entry on: what a witness is asked about in tests. */
import { consistencyProof, formatAddCheckpoint, formatCheckpoint, signNote, type VerifierKey } from '@writ/tlog';
import { plainReader, plainRoot, sampleHashes, sampleSigner } from '@writ/tlog/testing';

/** One history of a log. */
export interface History {
  root: (size: number) => Uint8Array;
  note: (size: number) => string;
  /** What an honest log sends that believes the witness to be at `from`. */
  request: (from: number, to: number) => string;
}

/** A log with its key: `main`, and forks that share its first entries. */
export interface SampleLog {
  origin: string;
  key: VerifierKey;
  main: History;
  /** Other entries from `index` on. */
  fork: (index: number) => History;
}

/** A log with a fresh key and up to a hundred entries. */
export function sampleLog(origin: string): SampleLog {
  const { signer, key } = sampleSigner(origin);
  const all = sampleHashes(200);
  const historyOf = (leaves: Uint8Array[]): History => {
    const root = (size: number) => plainRoot(leaves.slice(0, size));
    const note = (size: number) => signNote(formatCheckpoint({ origin, size, root: root(size) }), [signer]);
    const proof = (from: number, to: number) => (from === 0 || from > to ? [] : consistencyProof(from, to, plainReader(leaves)));
    return { root, note, request: (from, to) => formatAddCheckpoint({ oldSize: from, proof: proof(from, to), checkpoint: note(to) }) };
  };
  const fork = (index: number) => historyOf([...all.slice(0, index), ...all.slice(100 + index)]);
  return { origin, key, main: historyOf(all.slice(0, 100)), fork };
}
