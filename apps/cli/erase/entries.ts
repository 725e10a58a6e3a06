/**
 * The entries of an erasure: asked for, confirmed, and `subject.erased` when the last key is gone. The first two are about the account and
 * go with it; the last names the request alone, since an entry about the account would give it a new key.
 */
import { type EntryDraft, type Json, ownersPendingRow } from '@writ/access-log';
import { type AccountId, newEventId } from '@writ/core';
import type pg from 'pg';
import type { Person } from './person.ts';

const initiator = ({ issuer, subject, organisation }: Person): Json => ({ issuer, subject, organisation });

interface Step {
  readonly person: Person;
  readonly account: AccountId;
  readonly request: string;
  readonly at: Date;
}

const stepEntry = (type: string, action: string, { person, account, at }: Step, target: Json): EntryDraft => ({
  event: newEventId(),
  kind: 'platform',
  type,
  at,
  details: { initiator: initiator(person), action, outcome: 'success', legal: { basis: 'Regulation (EU) 2016/679, Art. 17' }, target },
  subject: account,
  ...(person.organisation === null ? {} : { organisation: person.organisation }),
});

/** The reason is under the account's key: it may say something about the person. */
export const requestedEntry = (step: Step, reason: string): EntryDraft =>
  stepEntry('subject.erasure.requested.v1', 'request erasure', step, { account: step.account, request: step.request, reason });

export const confirmedEntry = (step: Step): EntryDraft =>
  stepEntry('subject.erasure.confirmed.v1', 'confirm erasure', step, { account: step.account, request: step.request });

export const erasedEntry = (request: string, at: Date): EntryDraft => ({
  event: newEventId(),
  kind: 'system',
  type: 'subject.erased.v1',
  at,
  details: { initiator: { issuer: 'SYSTEM', subject: null }, action: 'erase', outcome: 'success', target: { request } },
});

/** Leaves an entry for a running Writ to append, in the transaction of what it tells of. */
export async function leaveEntry(client: pg.ClientBase, entry: EntryDraft): Promise<void> {
  const { eventId, draft } = ownersPendingRow(entry);
  await client.query('INSERT INTO log.log_pending (event_id, draft) VALUES ($1, $2)', [eventId, JSON.stringify(draft)]);
}
