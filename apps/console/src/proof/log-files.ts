/**
 * The log's public files (C2SP tlog-tiles) as a browser reads them, and the proofs that are made from them. They are the same for everybody and
 * name no reader. What comes of them is checked like everything else: wrong tiles give a wrong path.
 */
import {
  consistencyProof,
  type Hash,
  inclusionProof,
  noteText,
  type TileId,
  TlogError,
  tileNodeReader,
  tilePath,
  tilesForConsistency,
  tilesForInclusion,
  toBase64,
} from '@writ/tlog';

/** The bytes of a file below the log's path; null where there is none. Rejects with {@link LogUnreachable}. */
export type ReadFile = (path: string) => Promise<Uint8Array | null>;

/** The log's files can't be had now; nothing is said about what is in them. */
export class LogUnreachable extends Error {
  override readonly name = 'LogUnreachable';
}

/** A checkpoint and a tile are at most so long. */
const fileMaxBytes = 1_000_000;

/** Reads the files below a path of our own origin, such as `/log/1/`. */
export const logFiles =
  (prefix: string, fetchFile: typeof fetch = fetch): ReadFile =>
  async (path) => {
    let answer: Response;
    try {
      answer = await fetchFile(`${prefix}${path}`, {
        credentials: 'omit',
        redirect: 'error',
        ...(path === 'checkpoint' ? { cache: 'no-store' } : {}),
      });
    } catch (cause) {
      throw new LogUnreachable(path, { cause });
    }
    if (answer.status === 404) return null;
    if (!answer.ok) throw new LogUnreachable(`${path}: ${answer.status}`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    if (bytes.length > fileMaxBytes) throw new LogUnreachable(`${path}: ${bytes.length} bytes`);
    return bytes;
  };

/** The newest checkpoint, as it is written; null before the first one, empty for what is no text, which is no note. Nothing of it has been checked. */
export async function readNote(read: ReadFile): Promise<string | null> {
  const bytes = await read('checkpoint');
  try {
    return bytes === null ? null : noteText(bytes);
  } catch (error) {
    if (error instanceof TlogError) return '';
    throw error;
  }
}

/** The size that a checkpoint names, as it says; null when it names none. */
export function sizeNamed(note: string): number | null {
  const size = note.split('\n')[1] ?? '';
  return /^(0|[1-9][0-9]{0,15})$/.test(size) && Number.isSafeInteger(Number(size)) ? Number(size) : null;
}

/** A partial tile may have been replaced by the full one (C2SP tlog-tiles). */
const fullTile = ({ level, n }: TileId): TileId => ({ level, n, width: 256 });

async function hashesOver(read: ReadFile, tiles: readonly TileId[], make: (node: ReturnType<typeof tileNodeReader>) => Hash[]) {
  const found = new Map<string, Uint8Array>();
  for (const tile of tiles) {
    const bytes = (await read(tilePath(tile))) ?? (await read(tilePath(fullTile(tile))));
    if (bytes !== null) found.set(`${tile.level}/${tile.n}`, bytes);
  }
  try {
    return make(tileNodeReader((level, n) => found.get(`${level}/${n}`) ?? new Uint8Array())).map(toBase64);
  } catch (error) {
    // A tile that is missing or is none.
    if (error instanceof TlogError) return null;
    throw error;
  }
}

/** The path of an entry in the tree of a size, in base64; null where the files give none. */
export async function readPath(read: ReadFile, index: number, size: number): Promise<string[] | null> {
  if (index >= size) return null;
  return await hashesOver(read, tilesForInclusion(index, size), (node) => inclusionProof(index, size, node));
}

/** What leads from the smaller of two trees to the larger one, in base64; null where the files give none. */
export async function readConsistency(read: ReadFile, one: number, other: number): Promise<string[] | null> {
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  if (from === 0 || from === to) return [];
  return await hashesOver(read, tilesForConsistency(from, to), (node) => consistencyProof(from, to, node));
}
