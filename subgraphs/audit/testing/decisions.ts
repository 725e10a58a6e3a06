/** For tests: the entry of a decision that permitted an access, in the form that is written for an order or a case. */
import type { EntryDraft, Json } from '@writ/access-log';
import type { AccountId } from '@writ/core';
import { draftOf } from './served.ts';

/** The details of such an entry, by an officer who must never be named. */
export const decisionDetails = (legal: Record<string, Json> = {}, target: Record<string, Json> = {}): Record<string, Json> => ({
  initiator: { issuer: 'i', subject: 'officer-4711', organisation: 'northport-police' },
  action: 'decide',
  outcome: 'success',
  legal: {
    basis: 'ORDER',
    order: 'o-1',
    kind: 'EPOC',
    authority: { organisation: 'northport-police', country: 'DE' },
    reference: 'NP-17',
    purpose: 'fraud',
    secretUntil: null,
    ...legal,
  },
  target: {
    account: 'ann',
    target: 't-1',
    categories: [
      { category: 'SUBSCRIBER', from: null, to: null },
      { category: 'TRAFFIC', from: '2025-02-01T00:00:00.000Z', to: '2025-04-01T00:00:00.000Z' },
      { category: 'CONTENT', from: '2025-01-01T00:00:00.000Z', to: '2025-02-01T00:00:00.000Z' },
    ],
    ...target,
  },
  request: { operation: 'op-1' },
});

/** A decision about an account, to be appended. */
export const decision = (account: string, legal: Record<string, Json> = {}, changes: Partial<EntryDraft> = {}): EntryDraft =>
  draftOf({ type: 'access.decision.v1', details: decisionDetails(legal, { account }), subject: account as AccountId, ...changes });

/** A person's read of their own records, about that account. */
export const ownRead = (account: string): EntryDraft =>
  draftOf({
    kind: 'self',
    type: 'access.decision.v1',
    details: { ...decisionDetails(), legal: { basis: 'SELF', reference: account }, target: { account, categories: ['SUBSCRIBER'] } },
    subject: account as AccountId,
  });
