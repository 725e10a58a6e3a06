/** What other people's verifiers in Go are asked, behind `tlog-peer.go`: golang.org/x/mod/sumdb, and transparency-dev/formats. */
import { buildGo } from './go-peer.ts';

/** What must be in a GOPATH for {@link openPeer}. */
export const peerPackages = ['golang.org/x/mod/sumdb/tlog', 'golang.org/x/mod/sumdb/note', 'github.com/transparency-dev/formats/note'];

/** One question to the peer. Hashes and notes are in base64. */
export type PeerCase =
  | { kind: 'inclusion'; proof: string[]; size: number; root: string; index: number; leaf: string }
  | { kind: 'consistency'; proof: string[]; to: number; toRoot: string; from: number; fromRoot: string }
  | {
      kind: 'decision';
      proof: readonly string[];
      size: number;
      root: string;
      index: number;
      commitments: Readonly<Record<string, string>>;
      openings: Readonly<Record<string, { readonly text: string; readonly salt: string }>>;
    }
  | { kind: 'note'; vkey: string; note: string }
  | { kind: 'cosignature'; vkey: string; note: string; witness: string };

/** A peer that is asked; `remove` it at the end. */
export interface Peer {
  /** Whether it accepts each of the cases. */
  ask(cases: readonly PeerCase[]): Promise<boolean[]>;
  remove(): void;
}

/** Builds the peer. */
export function openPeer(): Peer {
  const program = buildGo('tlog-peer.go');
  const ask = async (cases: readonly PeerCase[]): Promise<boolean[]> => {
    const { status, stdout, stderr } = await program.run([], cases.map((one) => `${JSON.stringify(one)}\n`).join(''));
    if (status !== 0 || stdout.length !== cases.length) throw new Error(`The Go program failed: ${stderr}`);
    return [...stdout].map((verdict) => verdict === '1');
  };
  return { ask, remove: program.remove };
}
