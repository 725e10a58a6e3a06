/**
 * The log's public files (C2SP tlog-tiles) as a browser reads them: the same for everybody, and they name no reader. Nothing of them has been
 * checked. Imports nothing of the log's mathematics, so that a page which only shows how the log is need not load it.
 */
import { fromUtf8 } from '@writ/tlog/bytes';

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
  return bytes === null ? null : (fromUtf8(bytes) ?? '');
}

/** The size that a checkpoint names, as it says; null when it names none. */
export function sizeNamed(note: string): number | null {
  const size = note.split('\n')[1] ?? '';
  return /^(0|[1-9][0-9]{0,15})$/.test(size) && Number.isSafeInteger(Number(size)) ? Number(size) : null;
}
