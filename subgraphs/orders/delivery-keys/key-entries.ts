/**
 * What a key leaves in the log: who proposed, approved and revoked it, privately; and in public that packages are encrypted for it from an instant on, and that they
 * are no longer. A body that watches the log sees each key that is used in its name, 72 hours before it is.
 */
import type { EntryDraft, Json } from '@writ/access-log';
import { newEventId } from '@writ/core';
import type { Reason } from '@writ/orders-domain/order';
import { type Author, entryBy } from '../commands/command-entries.ts';
import type { DeliveryKey } from './key.ts';
import type { KeyBody } from './store.ts';

/** A key in an entry. */
export type EntryKey = Pick<DeliveryKey, 'id' | 'enrolment' | 'generation' | 'thumbprint' | 'profile' | 'purpose'>;

const legalOf = ({ id, enrolment, generation }: EntryKey): Json => ({ basis: 'ENROLMENT', enrolment, key: id, generation });
const targetOf = ({ thumbprint, profile, purpose }: EntryKey): Json => ({ thumbprint, profile, purpose });

type Act = 'key.proposed.v1' | 'key.approved.v1' | 'key.revoked.v1';

export const keyEntry = (author: Author, type: Act, key: EntryKey, { text, at }: { text: string | null; at: Date }): EntryDraft =>
  entryBy(author, type, at, {
    action: type.split('.')[1] ?? type,
    outcome: 'success',
    ...(text === null ? {} : { reason: { text } }),
    legal: legalOf(key),
    target: targetOf(key),
  });

/** The public leaf. */
export const enrolledLeaf = (
  { kind }: Author,
  { thumbprint, profile, purpose }: EntryKey,
  body: KeyBody,
  { usableFrom, enrolled, at }: { usableFrom: Date; enrolled: boolean; at: Date },
): EntryDraft<'key.enrolled.v1'> => {
  const { id, issuer, organisation, country } = body;
  const enrolment = { id, issuer, organisation, country };
  const details = { enrolment, thumbprint, profile, purpose, enrolled, usableFrom: usableFrom.toISOString() };
  return { event: newEventId(), kind, type: 'key.enrolled.v1', at, details };
};

export const refusedEntry = (author: Author, key: EntryKey, action: string, { reasons, at }: { reasons: readonly Reason[]; at: Date }) =>
  entryBy(author, 'access.refused.v1', at, {
    action,
    outcome: 'failure',
    reason: [...new Set(reasons.map(({ reason }) => reason))],
    legal: legalOf(key),
  });
