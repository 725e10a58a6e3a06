/**
 * The files of records under a grant. What an order collected is opened here, after the database has held it against the grant; a person's own files are asked
 * of the platform's source under the proof of their decision and never kept. Nothing is read but for the field that asks for it.
 */
import { createHash } from 'node:crypto';
import { openFilePart, snapshotFileName } from '@writ/prisma/client';
import type { Attachment } from '@writ/source/wire';
import { type AnsweredFiles, type GrantRow, readMore } from '@writ/subgraph';
import DataLoader from 'dataloader';
import { contentBytes } from './attachments.ts';
import type { ContentContext } from './context.ts';

/** The snapshot that a record was collected in, and the key that the record and its files are sealed under. */
export interface Snapshot {
  readonly preservation: string;
  readonly key: Uint8Array;
}

/** One read of records, as the files of these records need it. */
export interface Reading {
  readonly handle: string;
  readonly row: GrantRow;
  readonly answered: AnsweredFiles;
  /** Why files are not kept, by what stands for them in their snapshots, in hexadecimal; null for one that is. */
  readonly notKept: DataLoader<string, string | null>;
}

/** A file of a record, and where it lies: no snapshot for a person's own. */
export interface RecordFileNode extends Attachment {
  readonly reading: Reading;
  readonly snapshot: Snapshot | null;
}

const neverAsked = 'It was collected before the files of records were.';

/** What {@link Message} fields below a read share. */
export function readingOf(context: ContentContext, of: Omit<Reading, 'notKept'>): Reading {
  return {
    ...of,
    notKept: new DataLoader(async (names) => {
      const { accountId, from, to, horizon, preservations } = of.row;
      const files = names.map((name) => Buffer.from(name, 'hex'));
      const rows = await readMore(
        context,
        { handle: of.handle, account: accountId },
        () => context.db.$queryRaw<{ accountId: string; file: string; says: string | null }[]>`
            SELECT account_id AS "accountId", encode(file, 'hex') AS file, says
              FROM content.files_of_session(${accountId}, ${from}::timestamptz, ${to}::timestamptz, ${horizon}::timestamptz, ${[...preservations]}::text[],
                                            ${files}::bytea[])`,
      );
      const says = new Map(rows.map((row) => [row.file, row.says]));
      return names.map((name) => {
        const found = says.get(name);
        return found === undefined ? neverAsked : found;
      });
    }),
  };
}

/** The files of a record that are answered, all or the one of a hash. */
export function filesOf(
  { attachments, reading, snapshot }: { attachments: readonly Attachment[]; reading: Reading; snapshot: Snapshot | null },
  sha256: string | null | undefined,
): RecordFileNode[] {
  const files = attachments.filter((file) => sha256 == null || file.sha256 === sha256);
  reading.answered.add(files);
  return files.map((file) => ({ ...file, reading, snapshot }));
}

/** Why the file is not kept; null where it is, and for what is never kept. */
export async function notKept({ sha256, reading, snapshot }: RecordFileNode): Promise<string | null> {
  if (snapshot === null) return null;
  return reading.notKept.load(snapshotFileName(snapshot.key, sha256).toString('hex'));
}

/** The bytes that were sealed together: those of `collect-files.ts` in `orders`. */
const filePartBytes = 256 * 1024;

/** Sealed parts of a file that are answered at once: those of {@link contentBytes}. */
const partsAtOnce = contentBytes / filePartBytes;

/** What the order collected of a file, from one sealed part to before another, put together; null where it is not kept. */
async function collectedParts(node: RecordFileNode, snapshot: Snapshot, context: ContentContext, piece: number): Promise<Buffer | null> {
  const { sha256, reading } = node;
  if ((await notKept(node)) !== null) return null;
  const { preservation, key } = snapshot;
  const file = Buffer.from(snapshotFileName(key, sha256));
  const { accountId, from, to, horizon, preservations } = reading.row;
  const first = piece * partsAtOnce;
  const parts = await readMore(
    context,
    { handle: reading.handle, account: accountId },
    () => context.db.$queryRaw<{ accountId: string; part: number; sealed: Uint8Array }[]>`
      SELECT account_id AS "accountId", part, sealed
        FROM content.file_of_session(${accountId}, ${from}::timestamptz, ${to}::timestamptz, ${horizon}::timestamptz, ${[...preservations]}::text[],
                                     ${file})
       WHERE part >= ${first} AND part < ${first + partsAtOnce}
       ORDER BY part`,
  );
  return Buffer.concat(parts.map(({ part, sealed }) => openFilePart(key, { preservation, file, part }, sealed)));
}

/** What the order collected, put together and verified; null where it is not kept. Throws for bytes that are not of the hash. */
async function collectedFile(node: RecordFileNode, snapshot: Snapshot, context: ContentContext): Promise<Buffer | null> {
  const whole = await collectedParts(node, snapshot, context, 0);
  if (whole !== null && createHash('sha256').update(whole).digest('hex') !== node.sha256)
    throw new Error('A kept file is not of the hash that its record names.');
  return whole;
}

/** A piece of a file for a package, in base64; null under any other grant, and where there is no such piece. Throws for one that is not of the size that it must be. */
async function pieceOfFile(node: RecordFileNode, piece: number, context: ContentContext): Promise<string | null> {
  const { bytes, reading, snapshot } = node;
  const size = Math.min(contentBytes, bytes - piece * contentBytes);
  if (snapshot === null || piece < 0 || size <= 0 || !(await context.isExport(reading.handle))) return null;
  context.takeFile({ bytes: size });
  const found = await collectedParts(node, snapshot, context, piece);
  if (found !== null && found.length !== size) throw new Error('A piece of a kept file is not of the size that its record names.');
  return found?.toString('base64') ?? null;
}

/** The file in base64; null where it is too large, not kept, or with the platform no more. For a package by pieces, too. */
export async function contentOfFile(
  node: RecordFileNode,
  { part }: { part?: number | null | undefined },
  context: ContentContext,
): Promise<string | null> {
  if (part != null) return pieceOfFile(node, part, context);
  const { bytes, reading, snapshot } = node;
  if (bytes > contentBytes) return null;
  context.takeFile(node);
  const found = snapshot === null ? await context.fileOf(reading, node) : await collectedFile(node, snapshot, context);
  return found?.toString('base64') ?? null;
}
