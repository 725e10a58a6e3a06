/**
 * Fetches the files that the kept lines of a collection describe, one by one, each once, however many lines name it. A file is read as a stream, verified by
 * its hash and its length, and kept in sealed parts; a process that dies leaves a file that is begun anew. What the source can't give is a gap, and not a
 * reason to fail. Regulation (EU) 2023/1543, Art. 10(1) and 11(1).
 */
import { createHash } from 'node:crypto';
import { SourceError, type SourceErrorCode } from '@writ/source/client';
import { type DueFile, type FilesOf, fileDone, filesDue, keepFilePart, type Missing } from './file-store.ts';

const mebibyte = 1024 * 1024;

/** What a collection keeps of files at the most: beyond it there is a gap. */
export const fileLimits = { fileBytes: 64 * mebibyte, files: 2_000 } as const;

/** The bytes that are sealed together. */
export const partBytes = 256 * 1024;

/** How often the source may break off in a file before it is a gap: three hours of trying. */
export const brokenTries = 20;

const gone: Missing = {
  why: 'GONE',
  says: 'Some files that these records describe were no longer with the platform when they were asked for.',
};
const unreadable: Missing = {
  why: 'UNREADABLE',
  says: 'For some files that these records describe, the platform sent other bytes than the record says, or none.',
};
const tooLarge: Missing = {
  why: 'LIMIT',
  says: `Some files that these records describe are larger than ${fileLimits.fileBytes / mebibyte} MiB, which is the most that is kept of one.`,
};
const tooMany: Missing = {
  why: 'LIMIT',
  says: `These records describe more than ${fileLimits.files} files, which is the most that is kept: the others are not kept.`,
};

/** What the source's refusal says of the file for good. What is not here is asked again, or is no word on the file. */
const missingBy: Partial<Record<SourceErrorCode, Missing>> = {
  NOT_FOUND: gone,
  TOO_LARGE: tooLarge,
  BAD_FILE: unreadable,
  BAD_ANSWER: unreadable,
  METHOD_NOT_ALLOWED: unreadable,
};

/** The source knows the file of no line under this entry, or answers nothing more under it: another entry is needed. */
export class NotUnderEntry extends Error {
  override readonly name = 'NotUnderEntry';
}

const isOfEntry = ({ code, step }: SourceError): boolean =>
  code === 'NOT_COLLECTED' || code === 'REVOKED' || (code === 'PROOF_INVALID' && step === 'expired');

/** A fault that is this file's alone, so that the others are fetched all the same. */
class Broken extends Error {
  override readonly name = 'Broken';
  readonly fault: SourceError;
  constructor(fault: SourceError) {
    super(fault.message, { cause: fault });
    this.fault = fault;
  }
}

/** Pieces of just so many bytes, and a last one of fewer. Holds one at a time. Throws BAD_FILE for more bytes than there may be, as soon as they come. */
async function* piecesOf(stream: AsyncIterable<Uint8Array>, length: number): AsyncGenerator<Buffer> {
  let [waiting, held, read]: [Uint8Array[], number, number] = [[], 0, 0];
  const wrong = () => new SourceError('BAD_FILE', 'The file is not of the length that its record says.');
  for await (const bytes of stream) {
    read += bytes.length;
    if (read > length) throw wrong();
    waiting.push(bytes);
    held += bytes.length;
    if (held < partBytes) continue;
    const all = Buffer.concat(waiting, held);
    let at = 0;
    for (; held - at >= partBytes; at += partBytes) yield all.subarray(at, at + partBytes);
    [waiting, held] = [[all.subarray(at)], held - at];
  }
  if (read !== length) throw wrong();
  if (held > 0) yield Buffer.concat(waiting, held);
}

/** Keeps a file whole and answers in how many parts. */
async function keepWhole(of: FilesOf, due: DueFile): Promise<number> {
  const { sha256, bytes, file, key } = due;
  const stream = await of.blob(sha256).catch((error: unknown) => {
    throw error instanceof SourceError && error.code === 'INTERNAL' ? new Broken(error) : error;
  });
  const hash = createHash('sha256');
  let part = 0;
  try {
    for await (const piece of piecesOf(stream.bytes, bytes)) {
      hash.update(piece);
      await keepFilePart(of, { file, key, part }, piece);
      part += 1;
    }
  } catch (error) {
    throw error instanceof SourceError && error.code === 'NETWORK' ? new Broken(error) : error;
  }
  if (hash.digest('hex') !== sha256) throw new SourceError('BAD_FILE', 'The file is not of the hash that its record says.');
  return part;
}

/** What an earlier run and this one know of the collection. */
export interface Course {
  /** Whether a file in which the source breaks off is a gap by now. */
  readonly isEnough: boolean;
  /** The source has just named every file under this entry: one that it still doesn't know is gone. */
  readonly isHeard: boolean;
}

/** Why the file is not kept; null where that is not known yet. */
function missingOf(error: unknown, { isEnough, isHeard }: Course): Missing | null {
  if (error instanceof Broken) return isEnough ? unreadable : null;
  if (!(error instanceof SourceError)) return null;
  if (error.code === 'NOT_COLLECTED' && isHeard) return gone;
  return missingBy[error.code] ?? null;
}

async function fetchFile(of: FilesOf, due: DueFile, course: Course): Promise<Broken | null> {
  try {
    if (due.bytes > fileLimits.fileBytes) await fileDone(of, due, { parts: 0, missing: tooLarge });
    else await fileDone(of, due, { parts: await keepWhole(of, due), missing: null });
    return null;
  } catch (error) {
    const missing = missingOf(error, course);
    if (missing !== null) {
      await fileDone(of, due, { parts: 0, missing });
      return null;
    }
    if (error instanceof Broken) return error;
    throw error instanceof SourceError && isOfEntry(error) && !course.isHeard ? new NotUnderEntry(error.message, { cause: error }) : error;
  }
}

/** All files that are still to be fetched. Throws {@link SourceError} where one is to be asked for again, and {@link NotUnderEntry}. */
export async function collectFiles(of: FilesOf, course: Course): Promise<void> {
  let broken: Broken | null = null;
  for (let after: Uint8Array | null = null; ; ) {
    const { files, kept } = await filesDue(of, after);
    const room = Math.max(0, fileLimits.files - kept);
    for (const [number, due] of files.entries()) {
      if (number < room) broken = (await fetchFile(of, due, course)) ?? broken;
      else await fileDone(of, due, { parts: 0, missing: tooMany });
      after = due.file;
    }
    if (files.length === 0) break;
  }
  if (broken !== null) throw broken.fault;
}
