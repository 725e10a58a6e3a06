/**
 * The two steps of an erasure, each one transaction: the first person asks, the second confirms, and from then on the account's records are
 * read only by an order that was already running. Whether there is one changes no answer of these steps.
 * Regulation (EU) 2016/679, Art. 17.
 */
import { randomUUID } from 'node:crypto';
import { type LogDetails, leaveEntry } from '@writ/access-log';
import { type AccountId, StartError } from '@writ/core';
import type { IndexKeys } from '@writ/prisma';
import type pg from 'pg';
import { confirmedEntry, requestedEntry } from './erasure-entries.ts';
import type { Person } from './person.ts';
import { closeAccount, eraseRecords } from './records.ts';
import { inErasure } from './transaction.ts';

/** How long a request may wait for its second person, in milliseconds; the table has the same limit. */
export const requestMs = 30 * 24 * 3_600_000;

/** What the account is here: its handle, who holds it, what identifies it; of one that only the platform has, nothing of these. */
async function stateOf(client: pg.ClientBase, account: AccountId): Promise<Buffer | undefined> {
  const { rows } = await client.query<{ state: Buffer }>(
    `SELECT sha256(convert_to(jsonb_build_array(a.handle, a.registered_at,
              (SELECT jsonb_agg(jsonb_build_array(h.issuer, h.subject) ORDER BY h.issuer, h.subject) FROM records.account_holder h WHERE h.account_id = named.id),
              (SELECT jsonb_agg(jsonb_build_array(i.type, encode(i.bidx, 'hex')) ORDER BY i.type, i.bidx) FROM records.identifier i WHERE i.account_id = named.id)
            )::text, 'UTF8')) AS state
       FROM (SELECT $1::text AS id) named LEFT JOIN records.account a ON a.id = named.id`,
    [account],
  );
  return rows[0]?.state;
}

/**
 * Whether Writ knows anything of the account: it was imported or looked up, somebody was seen to hold it, or the log has an entry about it. Of one that only
 * the platform has and nobody asked about, nothing is here to erase.
 */
async function isKnown(client: pg.ClientBase, { account, details }: ErasureRequest): Promise<boolean> {
  const { rowCount } = await client.query(
    'SELECT FROM records.account WHERE id = $1 UNION ALL SELECT FROM orders.holder WHERE account_id = $1',
    [account],
  );
  return rowCount !== 0 || (await details.entriesOf(account)).length > 0;
}

async function requireNotHolder(client: pg.ClientBase, account: AccountId, { issuer, subject }: Person): Promise<void> {
  const { rows } = await client.query('SELECT FROM (SELECT records.account_of_holder($1, $2) AS id) held WHERE id = $3', [
    issuer,
    subject,
    account,
  ]);
  if (rows.length > 0) throw new StartError('This person holds the account: other persons must request and confirm its erasure.');
}

/** What is asked for, by whom and when. */
export interface ErasureRequest {
  readonly account: AccountId;
  readonly reason: string;
  readonly person: Person;
  readonly at: Date;
  /** The log's private side, over another connection. */
  readonly details: Pick<LogDetails, 'entriesOf'>;
}

async function requireNoOther(client: pg.ClientBase, { account, at }: ErasureRequest): Promise<void> {
  const { rows } = await client.query<{ id: string; confirmed: boolean }>(
    `SELECT id, confirmed_at IS NOT NULL AS confirmed FROM erasure.request
      WHERE account_id = $1 AND (confirmed_at IS NOT NULL OR requested_at > $2)`,
    [account, new Date(at.getTime() - requestMs)],
  );
  const [other] = rows;
  if (other?.confirmed === true) throw new StartError(`The erasure of this account was already confirmed, as request ${other.id}.`);
  if (other !== undefined) throw new StartError(`The erasure of this account was already requested: confirm request ${other.id}.`);
}

/** Writes a request down. Answers its id. Throws StartError for an account that isn't there, is the person's own, or is asked about already. */
export const requestErasure = (client: pg.ClientBase, erasure: ErasureRequest): Promise<string> =>
  inErasure(client, async () => {
    const { account, reason, person, at } = erasure;
    if (!(await isKnown(client, erasure)))
      throw new StartError('There is no such account: give its id at the platform, or the key that it was imported with.');
    await requireNotHolder(client, account, person);
    await requireNoOther(client, erasure);
    const request = randomUUID();
    await client.query(
      `INSERT INTO erasure.request (id, account_id, account_state, reason, requested_issuer, requested_subject, requested_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [request, account, await stateOf(client, account), reason, person.issuer, person.subject, at],
    );
    await leaveEntry(client, requestedEntry({ person, account, request, at }, reason));
    return request;
  });

interface RequestRow {
  readonly account_id: AccountId;
  readonly account_state: Buffer;
  readonly requested_issuer: string;
  readonly requested_subject: string;
  readonly requested_at: Date;
  readonly confirmed_at: Date | null;
}

/** What is confirmed, by whom and when; the index key finds the orders that name the account. */
export interface Confirmed {
  readonly request: string;
  readonly person: Person;
  readonly at: Date;
  /** The master key of the blind index of identifiers. */
  readonly indexKey: IndexKeys;
}

/** The dates of an erasure, which are all that its person learns. */
export interface Dates {
  readonly requestedAt: Date;
  readonly confirmedAt: Date;
}

async function requireConfirmable(client: pg.ClientBase, row: RequestRow | undefined, { person, at }: Confirmed): Promise<RequestRow> {
  if (row === undefined) throw new StartError('There is no such request: writ erase list shows them.');
  if (row.confirmed_at !== null) throw new StartError('This request was confirmed already.');
  if (row.requested_issuer === person.issuer && row.requested_subject === person.subject)
    throw new StartError('The person who requested an erasure cannot confirm it: another person must.');
  if (at.getTime() >= row.requested_at.getTime() + requestMs)
    throw new StartError('This request is older than 30 days and has expired: request the erasure again.');
  await requireNotHolder(client, row.account_id, person);
  const state = await stateOf(client, row.account_id);
  if (state === undefined || !state.equals(row.account_state))
    throw new StartError('The account has changed since its erasure was requested (handle, holder or identifiers): request it again.');
  return row;
}

/** Confirms a request and erases what nothing keeps. Throws StartError when it may not be confirmed; then nothing was changed. */
export const confirmErasure = (client: pg.ClientBase, confirmed: Confirmed): Promise<Dates> =>
  inErasure(client, async () => {
    const { request, person, at, indexKey } = confirmed;
    const { rows } = await client.query<RequestRow>('SELECT * FROM erasure.request WHERE id = $1', [request]);
    const { account_id: account, requested_at: requestedAt } = await requireConfirmable(client, rows[0], confirmed);
    await client.query('UPDATE erasure.request SET confirmed_issuer = $2, confirmed_subject = $3, confirmed_at = $4 WHERE id = $1', [
      request,
      person.issuer,
      person.subject,
      at,
    ]);
    await leaveEntry(client, confirmedEntry({ person, account, request, at }));
    await closeAccount(client, { request, account });
    await eraseRecords(client, { request, account, confirmedAt: at, at, indexKey });
    return { requestedAt, confirmedAt: at };
  });
