/**
 * The files that come with a notice. What they are is found from their bytes (`@writ/core/report-files`). They are sealed here, each under a key of its own that is wrapped
 * under one that the database does not have, and opened here for staff. They come with their notice, and end with its words.
 */
import { createHash } from 'node:crypto';
import { databaseProofKey, type Fact, vouchToDatabase } from '@writ/access';
import { PublicError } from '@writ/core';
import { type ReportFileType, reportFileBytesMax, reportFileKind, reportFileName, reportFilesMax } from '@writ/core/report-files';
import { keyInUse, newPreservationKey, openFilePart, sealFilePart, snapshotFileName, unwrapPreservationKey } from '@writ/prisma/client';
import { type Problem, problem, Refused } from '@writ/statements-domain/refusal';
import type { EnforcementContext } from '../context.ts';
import type { NoticeInput } from '../sdl.ts';
import type { Database, NoticeRow } from '../store/rows.ts';

/** A file as it came. */
export interface GivenFile {
  readonly name: string | null;
  readonly mediaType: ReportFileType;
  /** In hexadecimal. */
  readonly sha256: string;
  readonly content: Uint8Array;
}

/** Bytes of files of all notices together; of one day a sixteenth. */
export const filesOfNoticesMax = 8 * 1024 ** 3;

const faults = {
  empty: 'is empty',
  kind: 'is of a kind that is not taken: send PNG, JPEG, WebP, PDF, or plain text in UTF-8',
  picture: 'is an image with too many pixels: at most 50 million, and 16,384 on a side',
} as const;

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The bytes of base64 as everybody writes it; null for anything else, which Node would read past. */
function bytesOf(content: string): Buffer | null {
  const bytes = Buffer.from(content, 'base64');
  return bytes.toString('base64') === content ? bytes : null;
}

/** The files of a notice. Adds why each is not taken to `problems`; none is kept then. */
export function checkedFiles({ files = [] }: Pick<NoticeInput, 'files'>, problems: Problem[]): GivenFile[] {
  if (files.length > reportFilesMax) {
    problems.push(problem('LIMIT_EXCEEDED', `files: at most ${reportFilesMax} files come with a notice.`));
    return [];
  }
  const given = files.flatMap(({ name, content }, index) => {
    const bytes = bytesOf(content);
    const kind = bytes === null ? null : reportFileKind(bytes);
    if (bytes !== null && kind !== null && 'type' in kind)
      return [{ name: reportFileName(name), mediaType: kind.type, sha256: sha256Of(bytes), content: bytes }];
    const fault = kind !== null && 'fault' in kind ? faults[kind.fault] : 'is not in base64';
    problems.push(problem('INVALID', `files: file ${index + 1} ${fault}.`));
    return [];
  });
  if (given.reduce((sum, { content }) => sum + content.length, 0) > reportFileBytesMax)
    problems.push(problem('LIMIT_EXCEEDED', `files: the files of a notice have at most ${reportFileBytesMax / 1024 ** 2} MiB together.`));
  return given.filter(({ sha256 }, index) => given.findIndex((other) => other.sha256 === sha256) === index);
}

type Keys = Pick<EnforcementContext, 'queueKey' | 'filesKey'>;

const proofOf = ({ queueKey }: Keys, ...fact: Fact): Uint8Array<ArrayBuffer> => vouchToDatabase(databaseProofKey(queueKey), fact);
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

const partBytes = 256 * 1024;
/** What a file is called and what it is, in the place before its first part. */
const saidPart = 0;

interface Said {
  readonly name: string | null;
  readonly mediaType: ReportFileType;
  readonly sha256: string;
}

/** Keeps them in the transaction that writes the notice. Throws {@link Refused} where there is no room for them. */
export async function keepFiles(db: Database, keys: Keys, { id, submittedAt }: NoticeRow, files: readonly GivenFile[]): Promise<void> {
  if (files.length === 0) return;
  const wrapping = await keyInUse(db, 'MASTER', keys.filesKey);
  for (const [index, { content, ...said }] of files.entries()) {
    const { key, wrapped } = newPreservationKey(wrapping, id);
    const file = snapshotFileName(key, said.sha256);
    const place = { preservation: id, file };
    const sealed = sealFilePart(key, { ...place, part: saidPart }, Buffer.from(JSON.stringify(said satisfies Said)));
    const parts = Array.from({ length: Math.ceil(content.length / partBytes) }, (_, part) =>
      sealFilePart(key, { ...place, part: part + 1 }, content.subarray(part * partBytes, (part + 1) * partBytes)),
    );
    const limits = [String(index), String(content.length)];
    const hashes = [wrapped, sealed, Buffer.concat(parts)].map(sha256Of);
    const proof = proofOf(keys, 'notice file', id, hex(file), ...limits, ...hashes, String(filesOfNoticesMax));
    const [kept] = await db.$queryRaw<{ isKept: boolean }[]>`
      SELECT enforcement.keep_notice_file(${id}, ${file}, ${index}::int, ${content.length}::int, ${wrapped}, ${sealed}, ${parts}::bytea[],
                                          ${submittedAt}::timestamptz, ${filesOfNoticesMax}::bigint, ${proof}) AS "isKept"`;
    if (kept?.isKept !== true)
      throw new Refused([
        problem('LIMIT_EXCEEDED', 'files: there is no room for files now. Send the notice without them, or try again tomorrow.'),
      ]);
  }
}

/** A file of a notice as staff see it. */
export interface NoticeFileNode extends Said {
  readonly notice: string;
  readonly bytes: number;
  readonly file: Uint8Array<ArrayBuffer>;
  readonly wrapped: Uint8Array;
}

interface KeptFile {
  readonly file: Uint8Array<ArrayBuffer>;
  readonly bytes: number;
  readonly wrapped: Uint8Array;
  readonly sealed: Uint8Array;
}

/** The files of a notice, or the one of a hash. Throws SnapshotSealError for what was not sealed for this notice by this installation. */
export async function filesOfNotice(
  notice: string,
  sha256: string | null | undefined,
  context: EnforcementContext,
): Promise<NoticeFileNode[]> {
  const rows = await context.db.$queryRaw<KeptFile[]>`
    SELECT file, bytes, wrapped, sealed FROM enforcement.files_of_notice(${notice}, ${proofOf(context, 'files of notice', notice)})`;
  const files = rows.map(({ sealed, ...row }) => {
    const key = unwrapPreservationKey(context.filesKey, notice, row.wrapped);
    const said = openFilePart(key, { preservation: notice, file: row.file, part: saidPart }, sealed);
    return { ...row, ...(JSON.parse(said.toString('utf8')) as Said), notice };
  });
  return files.filter((file) => sha256 == null || file.sha256 === sha256);
}

/** The file in base64, verified by its hash. */
export async function contentOfFile({ notice, file, wrapped, sha256 }: NoticeFileNode, context: EnforcementContext): Promise<string> {
  if (!context.takesFile(`${notice} ${sha256}`))
    throw new PublicError('BAD_USER_INPUT', 'Ask for the content of one file in a request: name it with sha256.');
  const proof = proofOf(context, 'notice file parts', notice, hex(file));
  const parts = await context.db.$queryRaw<{ part: number; sealed: Uint8Array }[]>`
    SELECT part, sealed FROM enforcement.parts_of_notice_file(${notice}, ${file}, ${proof})`;
  const key = unwrapPreservationKey(context.filesKey, notice, wrapped);
  const whole = Buffer.concat(parts.map(({ part, sealed }) => openFilePart(key, { preservation: notice, file, part }, sealed)));
  if (sha256Of(whole) !== sha256) throw new Error('A file of a notice is not of the hash that it was kept with.');
  return whole.toString('base64');
}
