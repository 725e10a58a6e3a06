/**
 * Whether a read of personal records is lawful now, and what it may cover: a pure function of values. It reads no
 * database, tells no time and grants nothing itself; a grant is minted from its answer, after the answer is in the log.
 */
import type { AccountId } from '@writ/core';
import type { Caller } from './caller.ts';
import { type DataCategory, dataCategories } from './declarations.ts';
import { grantSeconds } from './limits.ts';

/** One category of one account, in `[from, to)`; without a window, rows of any date. */
export interface Scope {
  category: DataCategory;
  window: { from: Date; to: Date } | null;
}

/** Somebody wants to read their own records: Regulation (EU) 2016/679, Art. 15. */
export interface SelfRequest {
  purpose: 'SELF';
  /** The account that is asked for. */
  account: AccountId;
  /** The account that the caller holds, by the platform's own books; null when none. */
  held: AccountId | null;
}

export type AccessRequest = SelfRequest;

export interface Permit {
  permit: true;
  purpose: 'SELF';
  /** What the grant rests on: the account itself. */
  reference: string;
  account: AccountId;
  scopes: readonly Scope[];
  /** The state that is read: rows recorded later are not returned. */
  horizon: Date;
  expiresAt: Date;
}

export interface Denial {
  permit: false;
  reason: 'NOT_YOURS' | 'WRONG_AUDIENCE';
}

export type Decision = Permit | Denial;

/** Decides a request at an instant. A self-grant is for the account's holder on the public graph, and for nobody else. */
export function decide(caller: Caller, request: AccessRequest, now: Date): Decision {
  if (caller.graph !== 'public' || caller.subject === null || !caller.roles.includes('ACCOUNT_HOLDER') || caller.office !== null)
    return { permit: false, reason: 'WRONG_AUDIENCE' };
  if (request.held === null || request.held !== request.account) return { permit: false, reason: 'NOT_YOURS' };
  return {
    permit: true,
    purpose: 'SELF',
    reference: request.account,
    account: request.account,
    scopes: dataCategories.map((category) => ({ category, window: null })),
    horizon: now,
    expiresAt: new Date(now.getTime() + grantSeconds * 1000),
  };
}
