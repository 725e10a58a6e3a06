/**
 * The entries of an erasure: asked for, confirmed, and `subject.erased` when the last key is gone. The first two are about the account and
 * go with it; the last names the request alone, since an entry about the account would give it a new key.
 */
import type { EntryDraft, Json } from '@writ/access-log';
import { type AccountId, newEventId } from '@writ/core';
import type { Person } from './person.ts';

const initiator = ({ issuer, subject, organisation }: Person): Json => ({ issuer, subject, organisation });

interface Step {
  readonly person: Person;
  readonly account: AccountId;
  readonly request: string;
  readonly at: Date;
}

const stepEntry = (
  type: 'subject.erasure.requested.v1' | 'subject.erasure.confirmed.v1',
  action: string,
  { person, account, at }: Step,
  target: Json,
): EntryDraft<typeof type> => ({
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

export const erasedEntry = (request: string, at: Date): EntryDraft<'subject.erased.v1'> => ({
  event: newEventId(),
  kind: 'system',
  type: 'subject.erased.v1',
  at,
  details: { initiator: { issuer: 'SYSTEM', subject: null }, action: 'erase', outcome: 'success', target: { request } },
});
