/** Collections as the database keeps them: which runs for a snapshot, how far it is, and who holds it. */
import { createHash } from 'node:crypto';
import type { Order } from '@writ/orders-domain/order';
import { writtenIndex } from '../commands/target-index.ts';
import type { Services } from '../dependencies.ts';
import { hex, proofOf } from '../disclosure/proofs.ts';
import type { Database } from '../store/database.ts';
import { isUnder, type KeptKey, keysOfLines, requireKeys } from './account-seal.ts';
import type { KeptLine } from './kept-line.ts';
import type { CollectedPart } from './read-part.ts';
import { snapshotKey } from './snapshot-key.ts';

/** Another process has gone on with it, or the order no longer preserves. */
export class CollectionOver extends Error {
  override readonly name = 'CollectionOver';
}

/** A snapshot that is still to be taken: of which target, as of when. */
export interface Wanted {
  readonly snapshot: string;
  readonly order: string;
  readonly target: string;
  readonly type: Order['targets'][number]['type'];
  readonly value: string;
  readonly horizon: Date;
}

export interface Collection {
  readonly event: string;
  /** The key of the snapshot, or the seed of its keys. */
  readonly wrapped: Uint8Array<ArrayBuffer>;
  /** Whether it is sealed to the keys of accounts, from its first line on. */
  readonly toAccounts: boolean;
  readonly after: string | null;
  readonly parts: number;
  readonly tries: number;
  readonly failedSince: Date | null;
}

const heldMs = 60_000;

/** Until when a process has a collection that it has just gone on with. */
export const heldUntil = (at: Date): Date => new Date(at.getTime() + heldMs);

/** What waits to be taken of an order, or of one snapshot. */
export const wantedOf = (db: Database, { order = null, snapshot = null }: { order?: string | null; snapshot?: string | null }) =>
  db.$queryRaw<Wanted[]>`
    SELECT p.id AS snapshot, p.order_id AS "order", t.id AS target, t.type::text AS type, t.value, p.asked_at AS horizon
      FROM orders.preservation p JOIN orders.order_target t ON t.id = p.target_id
     WHERE p.taken_at IS NULL AND p.ended_at IS NULL AND (p.order_id = ${order} OR p.id = ${snapshot}) ORDER BY t.position`;

/** The one that is under way, or that the source refused: what was kept under it counts. */
export async function openOf(db: Database, snapshot: string): Promise<(Collection & { isRefused: boolean }) | null> {
  const [row] = await db.$queryRaw<(Collection & { isRefused: boolean })[]>`
    SELECT event::text, wrapped, to_accounts AS "toAccounts", after, parts, tries, failed_since AS "failedSince", state = 'REFUSED' AS "isRefused" FROM orders.collection
     WHERE preservation_id = ${snapshot} AND state IN ('RUNNING', 'REFUSED')`;
  return row ?? null;
}

/** Throws {@link CollectionOver} where another process has just begun one, or has taken the snapshot. */
export async function insertCollection(
  db: Database,
  snapshot: string,
  row: Omit<Collection, 'tries' | 'failedSince'>,
  at: Date,
): Promise<void> {
  const inserted = await db.$executeRaw`
    INSERT INTO orders.collection (event, preservation_id, asked_at, wrapped, to_accounts, after, parts, try_at, held_until)
    SELECT ${row.event}::uuid, p.id, ${at}, ${row.wrapped}, ${row.toAccounts}, ${row.after}, ${row.parts}, ${at}, ${heldUntil(at)}
      FROM orders.preservation p WHERE p.id = ${snapshot} AND p.taken_at IS NULL AND p.ended_at IS NULL
    ON CONFLICT (preservation_id) WHERE state = 'RUNNING' DO NOTHING`;
  if (inserted === 0) throw new CollectionOver();
}

/** Takes the collection for this process, for a minute; false where another one has it, or it is over. */
export const hold = async (db: Database, event: string, at: Date): Promise<boolean> =>
  (await db.$executeRaw`
    UPDATE orders.collection SET held_until = ${heldUntil(at)}
     WHERE event = ${event}::uuid AND state = 'RUNNING' AND (held_until IS NULL OR held_until <= ${at})`) > 0;

/** How many lines the database is given at once: a call is short, whatever they say. */
const linesACall = 1_000;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function chunksOf<Item>(items: readonly Item[]): Item[][] {
  const chunks = Array.from({ length: Math.ceil(items.length / linesACall) }, (_, at) =>
    items.slice(at * linesACall, (at + 1) * linesACall),
  );
  return chunks.length === 0 ? [[]] : chunks;
}

/** What failed here and not at the source. */
export const ownFault = 'OWN';

/** Lets others take it before its minute is over, after a fault that was not the source's. */
export const letGo = (db: Database, event: string, at: Date) =>
  db.$executeRaw`
    UPDATE orders.collection SET held_until = NULL, tries = tries + 1, fault = ${ownFault}, failed_since = coalesce(failed_since, ${at})
     WHERE event = ${event}::uuid AND state = 'RUNNING'`;

/** Whom and what a part is kept under. */
export interface Keeping {
  readonly services: Services;
  readonly wanted: Wanted;
  /** The key of the snapshot, or the seed of its keys. */
  readonly key: Uint8Array<ArrayBuffer>;
  readonly toAccounts: boolean;
  readonly event: string;
}

/** A part with its lines, and with the keys that these are sealed under; null where they are sealed under that of the snapshot. */
interface SealedPart {
  readonly part: CollectedPart;
  readonly lines: readonly KeptLine[];
  readonly keys: readonly KeptKey[] | null;
}

/** Asks the service of keys for the account's public key: where there is no line, for none. */
async function keysOfPart(
  { services, wanted, key, toAccounts }: Keeping,
  { accounts }: CollectedPart,
  lines: readonly KeptLine[],
): Promise<KeptKey[] | null> {
  if (!toAccounts) return null;
  const service = requireKeys(services);
  const [account, ...others] = accounts;
  // Lines of nobody, or of several, are refused by the database.
  if (account === undefined || others.length > 0 || account === 'AMBIGUOUS' || lines.length === 0) return [];
  const { type, value } = wanted;
  const to = (await service.accountKeys([{ id: account, identifiers: [{ type, value }] }])).get(account);
  if (to === undefined) throw new TypeError('The service of keys answered another account.');
  return keysOfLines(key, wanted.snapshot, to, lines);
}

async function keepLines(db: Database, { services, wanted, key }: Keeping, { part, lines, keys }: SealedPart) {
  const { snapshot, type, value } = wanted;
  if (type === 'ITEM_ID' || type === 'ITEM_URL') throw new TypeError('No lines are kept of an item.');
  const index = await writtenIndex(db, services, { type, value });
  for (const [number, chunk] of chunksOf(lines).entries()) {
    const [said, gaps] = [JSON.stringify(chunk), JSON.stringify(number === 0 ? part.gaps : [])];
    const fact = [snapshot, type, hex(index), part.accounts.join(' '), sha256(said), sha256(gaps)] as const;
    if (keys !== null) {
      const sealed = JSON.stringify(keys.filter((one) => chunk.some((line) => isUnder(one, line))));
      const proof = proofOf(services, 'sealed lines', ...fact, sha256(sealed));
      await db.$queryRaw`
        SELECT orders.keep_sealed(${snapshot}, ${type}, ${index}, ${[...part.accounts]}::text[], ${said}, ${gaps}, ${sealed}, ${proof})::text`;
      continue;
    }
    const proof = proofOf(services, 'lines', ...fact, hex(key));
    await db.$queryRaw`
      SELECT orders.keep(${snapshot}, ${type}, ${index}, ${[...part.accounts]}::text[], ${said}, ${gaps}, ${key}, ${proof})::text`;
  }
}

/** Keeps a part, whole or not at all, and where the next one begins. Rejects when the collection is over, or somebody else kept this part. */
export async function keepPart(
  keeping: Keeping,
  { from, part, lines }: { from: Pick<Collection, 'after' | 'parts'>; part: CollectedPart; lines: readonly KeptLine[] },
): Promise<void> {
  const { event, services } = keeping;
  const keys = await keysOfPart(keeping, part, lines);
  const held = heldUntil(services.clock());
  await services.db.$transaction(
    async (db) => {
      const [row] = await db.$queryRaw<{ parts: number }[]>`
        UPDATE orders.collection SET after = ${part.next}, parts = parts + 1, tries = 0, fault = NULL, failed_since = NULL, held_until = ${held}
         WHERE event = ${event}::uuid AND state = 'RUNNING' AND after IS NOT DISTINCT FROM ${from.after} AND parts = ${from.parts} RETURNING parts`;
      if (row === undefined) throw new CollectionOver();
      await keepLines(db, keeping, { part, lines, keys });
      await db.$executeRaw`
        INSERT INTO orders.collection_part (event, part, lines, sha256, signature)
        VALUES (${event}::uuid, ${row.parts}, ${part.gaps.length + part.records.length}, ${Buffer.from(part.sha256, 'hex')},
                ${Buffer.from(part.signature, 'base64')})`;
    },
    { isolationLevel: 'ReadCommitted', timeout: 60_000 },
  );
}

/** All of its parts are there: the snapshot is taken, and its key kept with it; or the seed is gone for good where its keys are sealed to those of accounts. */
export async function finish(
  db: Database,
  { services, wanted }: Pick<Keeping, 'services' | 'wanted'>,
  { event, wrapped, toAccounts }: Pick<Collection, 'event' | 'wrapped' | 'toAccounts'>,
  at: Date,
) {
  const { snapshot } = wanted;
  const ended = await db.$executeRaw`
    UPDATE orders.collection SET state = 'TAKEN', wrapped = NULL, held_until = NULL WHERE event = ${event}::uuid AND state = 'RUNNING' AND after IS NULL`;
  if (ended === 0) throw new CollectionOver();
  const key = toAccounts ? null : await snapshotKey(db, services, snapshot, wrapped);
  await takeSnapshot(db, snapshot, key, { at, services });
}

/** Marks a snapshot as taken; without a wrapped key, as one that is sealed to the keys of accounts. */
export async function takeSnapshot(
  db: Database,
  snapshot: string,
  wrapped: Uint8Array | null,
  { at, services }: { at: Date; services: Services },
) {
  const proof = proofOf(services, 'snapshot taken', snapshot, wrapped === null ? 'to accounts' : hex(wrapped));
  const [row] = await db.$queryRaw<
    { isTaken: boolean }[]
  >`SELECT orders.snapshot_taken(${snapshot}, ${wrapped}, ${at}, ${proof}) AS "isTaken"`;
  if (row?.isTaken !== true) throw new CollectionOver();
}

/** The place of a collection's entry in the log; null while it is not there. */
export async function indexOf(db: Database, event: string): Promise<number | null> {
  const [row] = await db.$queryRaw<{ index: bigint | null }[]>`SELECT orders.entry_of(${event}::uuid) AS index`;
  return row?.index === null || row === undefined ? null : Number(row.index);
}

/** The digest of all parts of a snapshot in their order, as the source signed them. */
export async function digestOf(db: Database, snapshot: string): Promise<string> {
  const rows = await db.$queryRaw<{ sha256: Uint8Array }[]>`
    SELECT p.sha256 FROM orders.collection_part p JOIN orders.collection c ON c.event = p.event
     WHERE c.preservation_id = ${snapshot} ORDER BY c.asked_at, p.part`;
  const hash = createHash('sha256');
  for (const { sha256: part } of rows) hash.update(part);
  return hash.digest('hex');
}

/** Ends it for this process: it is tried again at an instant, or not at all. */
export const fail = (db: Database, event: string, { code, since, tryAt }: { code: string; since: Date; tryAt: Date }) =>
  db.$executeRaw`
    UPDATE orders.collection SET tries = tries + 1, fault = ${code}, failed_since = ${since}, try_at = ${tryAt}, held_until = NULL
     WHERE event = ${event}::uuid AND state = 'RUNNING'`;

export const refuse = (db: Database, event: string, code: string) =>
  db.$executeRaw`
    UPDATE orders.collection SET state = 'REFUSED', fault = ${code}, held_until = NULL WHERE event = ${event}::uuid AND state = 'RUNNING'`;

/** Its entry is answered no more: what follows is asked under another one. */
export const supersede = (db: Database, event: string) =>
  db.$executeRaw`
    UPDATE orders.collection SET state = 'REVOKED', wrapped = NULL, held_until = NULL WHERE event = ${event}::uuid AND state IN ('RUNNING', 'REFUSED')`;

export const toldOfEnd = (db: Database, event: string, at: Date) =>
  db.$executeRaw`UPDATE orders.collection SET told_at = ${at} WHERE event = ${event}::uuid AND state <> 'RUNNING'`;

/** Whether a process collects for one of these snapshots now. */
export async function isHeld(db: Database, snapshots: readonly string[], at: Date): Promise<boolean> {
  const [row] = await db.$queryRaw<{ held: boolean }[]>`
    SELECT EXISTS (SELECT FROM orders.collection
                    WHERE preservation_id = ANY (${[...snapshots]}::text[]) AND state = 'RUNNING' AND held_until > ${at}) AS held`;
  return row?.held === true;
}
