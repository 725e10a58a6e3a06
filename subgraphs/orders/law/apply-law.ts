/**
 * A version of the law comes into force when two counsel have applied the same files: the first proposes them, the second confirms what they hold
 * in their own hands. It governs what is decided from then on; times that run keep their instants. The public entry says which version it is.
 */
import { commitWithEntries, type EntryDraft, type Worked } from '@writ/access-log';
import { newEventId } from '@writ/core';
import { type LawTable, lawFiles, readLaw } from '@writ/orders-domain/law';
import { type Reason, reason } from '@writ/orders-domain/order';
import { signatureOf } from '@writ/orders-domain/people';
import type { Prisma } from '@writ/prisma/client';
import { authorOf, entryBy } from '../commands/command-entries.ts';
import type { OrdersContext } from '../context.ts';
import type { Database } from '../store/database.ts';
import { latestVersion, lawHash } from './in-force.ts';

export type VersionRow = Prisma.LawVersionGetPayload<object>;
type Applied = VersionRow | readonly Reason[];

const atOnce = reason('STALE', 'Somebody else applied a version at the same moment: apply yours again.');

const isRefusal = (read: ReturnType<typeof readText>): read is readonly Reason[] => Array.isArray(read);

/** The files that were sent, or every fault of them. */
function readText(text: string): LawTable | readonly Reason[] {
  let files: unknown;
  try {
    files = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return [reason('INVALID', 'The files are not one JSON array: send them with writ law apply.')];
  }
  if (!Array.isArray(files)) return [reason('INVALID', 'The files are not one JSON array: send them with writ law apply.')];
  const read = readLaw(files);
  return 'table' in read ? read.table : read.faults.slice(0, 20).map((fault) => reason('INVALID', fault));
}

const stepEntry = (
  { caller, operation }: OrdersContext,
  type: 'law.proposed.v1' | 'law.applied.v1',
  { number, hash }: VersionRow,
  at: Date,
) => entryBy(authorOf(caller, operation), type, at, { action: 'applyLaw', outcome: 'success', target: { version: number, hash } });

const publicEntry = (
  { caller, operation }: OrdersContext,
  { number, hash }: VersionRow,
  replaced: string | null,
  at: Date,
): EntryDraft<'policy.changed.v1'> => ({
  event: newEventId(),
  kind: authorOf(caller, operation).kind,
  type: 'policy.changed.v1',
  at,
  details: { law: { version: number, hash, replaced } },
});

async function propose(db: Database, context: OrdersContext, table: LawTable, at: Date): Promise<Worked<Applied>> {
  const by = signatureOf(context.caller, at);
  if (by === null) return { result: [reason('NOT_COMPETENT', 'Only a counsel applies a version of the law.')], drafts: [] };
  const [last] = await db.lawVersion.findMany({ orderBy: { number: 'desc' }, take: 1 });
  const row = {
    number: (last?.number ?? 0) + 1,
    hash: lawHash(table),
    files: lawFiles(table) as Prisma.InputJsonValue,
    proposedIssuer: by.issuer,
    proposedSubject: by.subject,
    proposedAt: at,
  };
  const { count } = await db.lawVersion.createMany({ data: [row], skipDuplicates: true });
  if (count === 0) return { result: [atOnce], drafts: [] };
  const result = { ...row, files: row.files as Prisma.JsonValue, confirmedIssuer: null, confirmedSubject: null, since: null };
  return { result, drafts: [stepEntry(context, 'law.proposed.v1', result, at)] };
}

async function confirm(db: Database, context: OrdersContext, waiting: VersionRow, at: Date): Promise<Worked<Applied>> {
  const by = signatureOf(context.caller, at);
  if (by === null || (by.issuer === waiting.proposedIssuer && by.subject === waiting.proposedSubject))
    return { result: [reason('SAME_PERSON', 'You proposed this version yourself: another counsel applies the same files.')], drafts: [] };
  const replaced = (await latestVersion(db))?.hash ?? null;
  const confirmed = { confirmedIssuer: by.issuer, confirmedSubject: by.subject, since: at };
  const { count } = await db.lawVersion.updateMany({ where: { number: waiting.number, since: null }, data: confirmed });
  if (count === 0) return { result: [atOnce], drafts: [] };
  const result = { ...waiting, ...confirmed };
  return { result, drafts: [stepEntry(context, 'law.applied.v1', result, at), publicEntry(context, result, replaced, at)] };
}

/** The version, or why it was refused: `since` is null until the second counsel has applied it. */
export async function applyLaw(context: OrdersContext, files: string): Promise<Applied> {
  const table = readText(files);
  if (isRefusal(table)) return table;
  const hash = lawHash(table);
  return commitWithEntries(context, async (db, at): Promise<Worked<Applied>> => {
    const inForce = await latestVersion(db);
    if (inForce?.hash === hash) return { result: [reason('WRONG_STATE', 'This version is in force already.')], drafts: [] };
    const [waiting] = await db.lawVersion.findMany({ where: { hash, since: null }, orderBy: { number: 'desc' }, take: 1 });
    return waiting === undefined ? propose(db, context, table, at) : confirm(db, context, waiting, at);
  });
}
