/**
 * Snapshots that were taken under the installation's key, before there was a service of keys: each is sealed again to the keys of its account, whole in one transaction,
 * with its entry. Whoever is stopped leaves the snapshot as it was. Afterwards no key of the installation opens it.
 */
import { type EntryDraft, type Json, leaveEntry } from '@writ/access-log';
import { newEventId, PublicError } from '@writ/core';
import type { KeyService } from '@writ/keys-client';
import { type KeyOrKeys, SnapshotSealError, unwrapPreservationKey } from '@writ/prisma';
import type pg from 'pg';
import { whoRuns } from '../keys/replacement.ts';
import { accountKeysOf, PlaceKeys } from './place-keys.ts';
import { moveFiles } from './snapshot-files.ts';
import { accountsOf, holdFirstRow, moveRows } from './snapshot-rows.ts';

/** What a run works with. */
interface SealRun {
  readonly client: pg.Client;
  /** The installation's preservation key, and the one before while it is replaced. */
  readonly keys: KeyOrKeys;
  readonly service: Pick<KeyService, 'accountKeys'>;
  readonly clock: () => Date;
  /** Says a sentence to the operator. */
  say(text: string): void;
}

interface Due {
  readonly id: string;
  readonly order: string;
  readonly type: string;
  readonly value: string;
  readonly wrapped: Buffer;
}

/** Somebody reads it under a living grant: it is as it was. */
class NotNow extends Error {
  override readonly name = 'NotNow';
}

const due = `FROM orders.preservation p WHERE p.wrapped IS NOT NULL AND p.state = 'PRESERVED'`;
const readNow = `SELECT FROM orders.access_grant g WHERE $1 = ANY (g.preservations) AND g.revoked_at IS NULL AND g.expires_at > clock_timestamp()`;
/** What `orders.end_keeping()` leaves of an identifier. */
const deleted = '[deleted]';
const number = (count: number): string => count.toLocaleString('en');

const sealedEntry = (snapshot: Due, request: Json, at: Date): EntryDraft<'record.sealed.v1'> => ({
  ...{ event: newEventId(), kind: 'system', type: 'record.sealed.v1', at },
  details: {
    ...{ action: 'seal', outcome: 'success', legal: { basis: 'ORDER', order: snapshot.order } },
    ...{ target: { snapshot: snapshot.id }, request },
  },
});

async function requireUnread(client: pg.ClientBase, { id }: Due): Promise<void> {
  if ((await client.query(readNow, [id])).rowCount !== 0) throw new NotNow('It is read under a living grant.');
}

/** From here on nobody is given a grant until the end of the transaction, so that none reads half of before and half of after. */
async function takeKeyAway({ client, clock }: SealRun, snapshot: Due): Promise<boolean> {
  await client.query(`SET LOCAL lock_timeout = '5s'; LOCK TABLE orders.access_grant IN SHARE MODE`);
  await requireUnread(client, snapshot);
  await leaveEntry(client, sealedEntry(snapshot, await whoRuns(client), clock()));
  const { rowCount } = await client.query(
    `UPDATE orders.preservation p SET wrapped = NULL, to_accounts = true WHERE p.id = $1 AND p.wrapped IS NOT NULL AND p.state = 'PRESERVED'`,
    [snapshot.id],
  );
  return rowCount === 1;
}

/** Whether it was sealed here: not where its order ended meanwhile, which destroyed its key. */
async function sealOne(run: SealRun, snapshot: Due): Promise<boolean> {
  const { client, keys: master, service } = run;
  const { id, type, value, wrapped } = snapshot;
  await client.query("SELECT set_config('writ.sealing', $1, true)", [id]);
  await holdFirstRow(client, id);
  await requireUnread(client, snapshot);
  const accounts = await accountsOf(client, id);
  // What names nobody, or several, has no rows: an identifier is the one account's. What an order whose words are deleted had named is nobody's.
  const identifiers = accounts.length === 1 && value !== deleted ? [{ type, value }] : [];
  const publicKeys = await accountKeysOf(
    service,
    accounts.map((account) => ({ id: account, identifiers })),
  );
  const moved = { snapshot: id, from: unwrapPreservationKey(master, id, wrapped), keys: new PlaceKeys(id) };
  await moveRows(client, moved);
  await moveFiles(client, moved);
  await moved.keys.keep(client, publicKeys);
  return takeKeyAway(run, snapshot);
}

/** In a transaction of its own. */
async function inTransaction(client: pg.Client, work: () => Promise<boolean>): Promise<boolean> {
  await client.query('BEGIN');
  try {
    const isDone = await work();
    await client.query(isDone ? 'COMMIT' : 'ROLLBACK');
    return isDone;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

/** Why a snapshot stays as it is while others go on; undefined for what ends the run. */
function leftBecause(error: unknown): string | undefined {
  if (error instanceof NotNow || error instanceof SnapshotSealError) return error.message;
  if (error instanceof Error && 'code' in error && error.code === '55P03')
    return 'Another command seals it, or grants are being made all the time: run it again.';
  if (error instanceof PublicError && error.code === 'FORBIDDEN')
    return `The service of keys refuses: ${error.detail.reason ?? error.message}.`;
  return undefined;
}

async function nextDue(client: pg.Client, after: string): Promise<Due | undefined> {
  const { rows } = await client.query<Due>(
    `SELECT d.*, t.type::text, t.value FROM (SELECT p.id, p.order_id AS "order", p.target_id AS target, p.wrapped ${due} AND p.id > $1 ORDER BY p.id LIMIT 1) d
       JOIN orders.order_target t ON t.id = d.target`,
    [after],
  );
  return rows[0];
}

const isDue = async (client: pg.Client, { id }: Due): Promise<boolean> =>
  (await client.query(`SELECT ${due} AND p.id = $1`, [id])).rowCount === 1;

/** How many snapshots are under the installation's key, and which collections are under way whose keys are not gone yet. */
export async function leftToSeal(client: pg.Client): Promise<{ snapshots: number; collections: number; oldest: Date | null }> {
  const { rows } = await client.query<{ snapshots: string; collections: string; oldest: Date | null }>(
    `SELECT (SELECT count(*) ${due}) AS snapshots, count(*) AS collections, min(c.asked_at) AS oldest FROM orders.collection c WHERE c.wrapped IS NOT NULL`,
  );
  return { snapshots: Number(rows[0]?.snapshots), collections: Number(rows[0]?.collections), oldest: rows[0]?.oldest ?? null };
}

const saidEvery = 100;

/** Seals every snapshot that is due, one after the other, and answers how many are left. Rejects with UPSTREAM_UNAVAILABLE where the service does not answer. */
export async function sealSnapshots(run: SealRun): Promise<number> {
  const { client, say } = run;
  const { snapshots } = await leftToSeal(client);
  say(`There are ${number(snapshots)} snapshots under the key of the installation.`);
  let [sealed, left] = [0, 0];
  for (let snapshot = await nextDue(client, ''); snapshot !== undefined; snapshot = await nextDue(client, snapshot.id)) {
    const current = snapshot;
    try {
      if (await inTransaction(client, () => sealOne(run, current))) sealed += 1;
    } catch (error) {
      const why = leftBecause(error);
      // What ended meanwhile is nobody's to seal, whatever that made fail.
      if (why === undefined && (await isDue(client, current))) throw error;
      if (why === undefined) continue;
      left += 1;
      say(`Snapshot ${current.id} is left as it was. ${why}`);
    }
    if (sealed > 0 && sealed % saidEvery === 0) say(`Sealed: ${number(sealed)} of ${number(snapshots)}.`);
  }
  say(`Sealed: ${number(sealed)}. Left: ${number(left)}.`);
  return left;
}
