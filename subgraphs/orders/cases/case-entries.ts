/** The entries of a case: the request to a second person and their decision, each read, and each refusal. */
import type { Permit } from '@writ/access';
import type { EntryDetails, EntryDraft, EntryType } from '@writ/access-log';
import { purposeOf, type RequestedField } from '@writ/orders-domain/cases';
import { type Reason, refusalOf } from '@writ/orders-domain/order';
import { authorOf, entryBy } from '../commands/command-entries.ts';
import type { RequestContext } from '../dependencies.ts';
import { collectScope } from '../disclosure/collect-scope.ts';
import type { CaseRequestRow } from './case-request.ts';

/** The person reads this in place of an authority's order: the platform, the piece of work, and why. */
export function permitEntry(
  { caller, operation }: RequestContext,
  permit: Permit,
  kind: string,
  { fields, request, act }: { fields: readonly RequestedField[]; request: string | null; act: string | null },
): EntryDraft {
  const { organisation, country } = caller;
  const entry = entryBy(authorOf(caller, operation), 'access.decision.v1', permit.decidedAt, {
    action: 'decide',
    outcome: 'success',
    legal: {
      basis: 'CASE',
      kind,
      authority: { organisation: organisation ?? 'platform', country },
      reference: permit.reference,
      purpose: purposeOf(fields),
      secretUntil: null,
    },
    target: {
      account: permit.account,
      categories: permit.scopes.map(({ category }) => ({ category, from: null, to: null })),
      fields: [...permit.fields],
      collect: collectScope(permit),
    },
    ...(request === null ? {} : { refs: { request } }),
    ...(act === null ? {} : { act }),
  });
  return { ...entry, subject: permit.account };
}

/** In UTF-16 code units: what is called work may be any text. */
const longestId = 64;

export const refusedEntry = (
  { caller, operation }: RequestContext,
  { action, work }: { action: string; work: string },
  reasons: readonly Reason[],
  at: Date,
): EntryDraft =>
  entryBy(authorOf(caller, operation), 'access.refused.v1', at, {
    action,
    outcome: 'failure',
    reason: refusalOf(reasons).reasons,
    target: { work: work.slice(0, longestId) },
  });

type RequestEntry = Extract<EntryType, `case.${string}`>;
const actions: Readonly<Record<RequestEntry, string>> = {
  'case.requested.v1': 'openCase',
  'case.consented.v1': 'consentToCase',
  'case.refused.v1': 'refuseCase',
};

/** What was asked or decided. It contains the reasons for the fields only by the digest; the entry of the read has them in full. */
export const requestEntry = (
  { caller, operation }: RequestContext,
  { id, workId, cause, fields, digest }: CaseRequestRow,
  { type, at, details = {} }: { type: RequestEntry; at: Date; details?: EntryDetails<RequestEntry> },
): EntryDraft =>
  entryBy(authorOf(caller, operation), type, at, {
    action: actions[type],
    outcome: 'success',
    legal: { basis: 'CASE', reference: workId, digest, cause },
    target: { work: workId, request: id, fields: [...fields] },
    ...details,
  });
