/**
 * The entries that are appended: one with all fields that an entry may have, about an account and by an organisation, and one that is
 * wholly public. Their leaves are equally long, and so are those that are written beside the log for comparison. Nobody in them is real.
 */
import type { EntryDraft, Json } from '@writ/access-log';
import { type AccountId, newEventId, utcDay } from '@writ/core';
import { entryCommitment, leafBlockBytes } from '@writ/tlog';

/** Accounts come again, as in life: their keys are made once and then known. */
const accounts = Array.from({ length: 100 }, (_, i) => `account-${i}` as AccountId);
const organisations = Array.from({ length: 5 }, (_, i) => `police-${i}.example`);
let made = 0;

/** With type and time twelve private fields, each to be salted, committed to and encrypted under the account's key or the organisation's. */
export function privateEntry(): EntryDraft {
  made += 1;
  const subject = accounts[made % accounts.length] as AccountId;
  const organisation = organisations[made % organisations.length] as string;
  const details: Record<string, Json> = {
    initiator: {
      issuer: 'https://login.example',
      subject: 'officer-1',
      organisation,
      country: 'AA',
      office: 'POLICE',
      roles: ['OFFICER'],
    },
    observer: { replica: 'r1', build: 'b1' },
    action: 'disclose',
    outcome: 'success',
    legal: { basis: 'ORDER', order: newEventId(), kind: 'EPOC', reference: '12 Js 345/26', digest: 'ab'.repeat(32), generation: 7 },
    target: { account: subject, reads: [{ category: 'SUBSCRIBER', fields: ['name', 'emails', 'phones', 'address'], count: 1 }] },
    request: { operation: newEventId() },
    'response.digest': 'ef'.repeat(32),
    policy: '01'.repeat(32),
    refs: { decision: made },
  };
  return { event: newEventId(), kind: 'authority', type: 'record.disclosed.v1', at: new Date(), subject, organisation, details };
}

/** A limit that was reached: its leaf says everything, and none of it is encrypted. */
export const publicEntry = (): EntryDraft => ({
  event: newEventId(),
  kind: 'authority',
  type: 'limit.hit.v1',
  at: new Date(),
  details: { limit: 'disclosuresPerOrder' },
});

/** The leaf of an entry, made without the log: the bytes that are written for comparison. */
function leafOf({ event, kind, at }: EntryDraft, last: { public: object } | { commitment: string }): Buffer {
  const json = JSON.stringify({ specversion: '1.0', id: event, kind, day: utcDay(at), ...last });
  const leaf = Buffer.alloc(Math.ceil(Buffer.byteLength(json) / leafBlockBytes) * leafBlockBytes, ' ');
  leaf.write(json);
  return leaf;
}

/** Of a public entry. */
export const publicLeaf = (entry: EntryDraft): Buffer =>
  leafOf(entry, { public: { ...entry.details, time: entry.at.toISOString(), type: entry.type } });

/** Of a private entry, by the commitments of its fields. */
export const privateLeaf = (entry: EntryDraft, commitments: Readonly<Record<string, string>>): Buffer =>
  leafOf(entry, { commitment: entryCommitment(commitments) });
