/**
 * What a log signed against itself, or might have, kept for people: the note that the witness holds beside the one that it refused. A
 * stranger can send a log's honest checkpoint with a bad proof, so only a fork proves something by itself.
 */
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { StartError } from '@writ/core/command-errors';
import { type Checkpoint, toBase64 } from '@writ/tlog';
import { writeDurably } from '@writ/verifier/durable-file.ts';
import { originDigest, type Remembered } from './memory.ts';

/** `fork`: two roots for one size, both signed. `unproven`: a larger tree of which nobody showed that it extends the held one. */
export type EvidenceKind = 'fork' | 'unproven';

/** A refused checkpoint that the log signed; `held` is undefined when nothing was cosigned before. */
export interface Refused {
  checkpoint: Checkpoint;
  note: string;
  held: Remembered | undefined;
  at: Date;
}

/** Files of each kind for one log, so that a stranger's bad proofs take no place of forks and fill no disk. */
const evidenceMax = 100;

function kindOf({ checkpoint, held }: Refused): EvidenceKind | undefined {
  if (checkpoint.size === (held?.checkpoint.size ?? 0)) return sameRoot(checkpoint, held?.checkpoint) ? undefined : 'fork';
  return held === undefined || held.checkpoint.size === 0 ? undefined : 'unproven';
}

const sameRoot = (a: Checkpoint, b: Checkpoint | undefined): boolean => b !== undefined && toBase64(a.root) === toBase64(b.root);

const fileName = ({ checkpoint: { size, root } }: Refused, kind: EvidenceKind): string =>
  `${kind}-${size}-${Buffer.from(root).toString('hex').slice(0, 16)}.json`;

/**
 * Keeps both notes under `evidence/` of the folder, once for each refused checkpoint. Answers the kind and the file when it is new, and undefined
 * when it is known, says nothing against the log, or a hundred of its kind are kept. Throws {@link StartError} when it can't be written.
 */
export async function keepEvidence(folder: string, refused: Refused): Promise<{ kind: EvidenceKind; file: string } | undefined> {
  const kind = kindOf(refused);
  if (kind === undefined) return undefined;
  const { checkpoint, note, held, at } = refused;
  const own = join(folder, 'evidence', originDigest(checkpoint.origin));
  const name = fileName(refused, kind);
  const file = join(own, name);
  let names: string[];
  try {
    await mkdir(own, { recursive: true, mode: 0o700 });
    names = (await readdir(own)).filter((each) => each.startsWith(`${kind}-`) && each.endsWith('.json'));
  } catch (error) {
    throw new StartError(`${own} can't be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
  if (names.includes(name) || names.length >= evidenceMax) return undefined;
  await writeDurably(file, `${JSON.stringify({ foundAt: at.toISOString(), kind, held: held?.note ?? null, refused: note }, null, 2)}\n`);
  return { kind, file };
}
