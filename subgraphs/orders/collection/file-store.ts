/** The files of a collection as the database keeps them: which are to be fetched, their sealed parts, and which are done. */
import { createHash } from 'node:crypto';
import { openDescribedFile, sealFilePart } from '@writ/prisma/client';
import type { SourceFile } from '@writ/source/client';
import type { Services } from '../dependencies.ts';
import { hex, proofOf } from '../disclosure/proofs.ts';
import type { Database } from '../store/database.ts';
import { CollectionOver, heldUntil } from './store.ts';

/** That this process may go on with the files, in the transaction of what it keeps. */
export interface Holding {
  /** Throws where another process has taken over. */
  renew(db: Database): Promise<void>;
  /** Something was kept: what failed before counts no more. */
  clearFaults(db: Database): Promise<void>;
}

/** Whose files: a collection or a copy, its key, and where its files are asked for. */
export interface FilesOf {
  readonly services: Services;
  /** Its id. */
  readonly snapshot: string;
  /** The key of the lines of an account and a month, which their files are sealed under, too. */
  readonly keyOf: (line: { readonly account: string; readonly period: string }) => Uint8Array;
  readonly holding: Holding;
  blob(sha256: string): Promise<SourceFile>;
}

/** A file that is still to be fetched, as a line describes it. */
export interface DueFile {
  readonly key: Uint8Array;
  /** What stands for it in the snapshot. */
  readonly file: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
  /** Its length as the line says it, in bytes. */
  readonly bytes: number;
}

/** Why a file is not kept, coded and in a sentence for the authority. */
export interface Missing {
  readonly why: 'GONE' | 'UNREADABLE' | 'LIMIT';
  readonly says: string;
}

interface DueRow {
  readonly file: Uint8Array<ArrayBuffer>;
  readonly sealed: Uint8Array;
  readonly kept: bigint;
  readonly account: string;
  readonly period: string;
}

/** How many are looked up at once. */
const dueAtOnce = 200;

/** Some of the files that are to be fetched, after one of them, and how many the snapshot has by now. */
export async function filesDue(
  { services, snapshot, keyOf }: FilesOf,
  after: Uint8Array | null,
): Promise<{ files: DueFile[]; kept: number }> {
  const rows = await services.db.$queryRaw<DueRow[]>`
    SELECT file, sealed, kept, account_id AS account, period
      FROM content.files_due_by_month(${snapshot}, ${after}::bytea, ${dueAtOnce}::int, ${proofOf(services, 'files', snapshot)})`;
  const files = rows.map(({ file, sealed, ...line }) => {
    const key = keyOf(line);
    return { file, key, ...openDescribedFile(key, { preservation: snapshot, file }, sealed) };
  });
  return { files, kept: Number(rows[0]?.kept ?? 0) };
}

/** That this process has the collection of an entry: everything that is kept of a file lengthens it, and fails where another process has taken over. */
export class Hold implements Holding {
  readonly #services: Services;
  readonly #event: string;
  #until: Date | null;

  private constructor(services: Services, event: string, until: Date | null) {
    this.#services = services;
    this.#event = event;
    this.#until = until;
  }

  /** Throws {@link CollectionOver}. */
  static async of(services: Services, event: string): Promise<Hold> {
    const [row] = await services.db.$queryRaw<{ until: Date | null }[]>`
      SELECT held_until AS until FROM orders.collection WHERE event = ${event}::uuid AND state = 'RUNNING'`;
    if (row === undefined) throw new CollectionOver();
    return new Hold(services, event, row.until);
  }

  /** Throws {@link CollectionOver}. */
  async renew(db: Database): Promise<void> {
    const until = heldUntil(this.#services.clock());
    const renewed = await db.$executeRaw`
      UPDATE orders.collection SET held_until = ${until}
       WHERE event = ${this.#event}::uuid AND state = 'RUNNING' AND held_until IS NOT DISTINCT FROM ${this.#until}`;
    if (renewed === 0) throw new CollectionOver();
    this.#until = until;
  }

  async clearFaults(db: Database): Promise<void> {
    await db.$executeRaw`
      UPDATE orders.collection SET tries = 0, fault = NULL, failed_since = NULL WHERE event = ${this.#event}::uuid AND state = 'RUNNING'`;
  }
}

const inOne = { isolationLevel: 'ReadCommitted', timeout: 10_000 } as const;

/** Keeps a part of a file, sealed. The part 0 begins the file again. */
export async function keepFilePart(of: FilesOf, { file, key, part }: Pick<DueFile, 'file' | 'key'> & { part: number }, bytes: Uint8Array) {
  const { services, snapshot, holding } = of;
  const sealed = sealFilePart(key, { preservation: snapshot, file, part }, bytes);
  const proof = proofOf(services, 'file part', snapshot, hex(file), String(part), createHash('sha256').update(sealed).digest('hex'));
  await services.db.$transaction(async (db) => {
    await holding.renew(db);
    await db.$queryRaw`SELECT content.keep_file_part(${snapshot}, ${file}, ${part}::int, ${sealed}, ${proof})::text`;
  }, inOne);
}

/** A file is done: kept in so many parts, or not kept. */
export async function fileDone(of: FilesOf, { file }: DueFile, { parts, missing }: { parts: number; missing: Missing | null }) {
  const { services, snapshot, holding } = of;
  const { why, says } = missing ?? { why: null, says: null };
  const proof = proofOf(services, 'file', snapshot, hex(file), String(parts), why ?? '', says ?? '');
  await services.db.$transaction(async (db) => {
    await holding.renew(db);
    await db.$queryRaw`SELECT content.file_done(${snapshot}, ${file}, ${parts}::int, ${why}, ${says}, ${proof})::text`;
    await holding.clearFaults(db);
  }, inOne);
}
