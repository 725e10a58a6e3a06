/** The entries of the log that changes of content leave: who did what, on which ground, and to what. */
import type { DecisionDraft, EntryDraft, EntryType, Json } from '@writ/access-log';
import { type AccountId, newEventId } from '@writ/core';
import type { Fact } from '@writ/statements-domain/facts';
import type { EnforcementContext } from './context.ts';

/** Who an entry names. */
export type Initiator = Pick<EnforcementContext['caller'], 'issuer' | 'subject' | 'organisation'>;

export type EnforcementEntryType = Extract<
  EntryType,
  | `${'notice' | 'work' | 'restriction' | 'complaint' | 'batch' | 'suspicion' | 'misuse' | 'dispute' | 'erasure' | 'flagger' | 'classification' | 'retention'}.${string}`
  | 'decisions.v1'
  | 'effect.drifted.v1'
  | 'submission.resent.v1'
  | 'config.changed.v1'
>;

/** What an entry says beside who and when. */
export interface Entry {
  readonly type: EnforcementEntryType;
  readonly action: string;
  /** The ground or article that the act rests on, and what else the law asks to be named. */
  readonly legal: Record<string, Json>;
  readonly reason?: string;
  /** Left out where the entry covers decisions: each of them has its own. */
  readonly target?: Record<string, Json>;
  /** What it says for reports; left out where it counts in none. */
  readonly fact?: Fact | null;
  /** The account whose key protects what is about it. */
  readonly subject?: string | null;
  /** Who did it, where that isn't who makes the change: a worker carries out what a person has decided. */
  readonly by?: Initiator;
  /** What else the entry refers to. */
  readonly refs?: Record<string, Json>;
  /** The decisions that it covers, of the type `decisions.v1` alone. */
  readonly decisions?: readonly DecisionDraft[];
}

/** The entry of a change by a caller. */
export function draftOf(
  { caller, operation }: { readonly caller: Initiator; readonly operation: EnforcementContext['operation'] },
  { type, action, legal, reason, target, subject = null, by = caller, refs, decisions, fact = null }: Entry,
  at: Date,
  event = newEventId(),
): EntryDraft {
  const { issuer, subject: person, organisation } = by;
  return {
    event,
    kind: 'enforcement',
    type,
    at,
    details: {
      initiator: { issuer, subject: person, organisation },
      action,
      outcome: 'success',
      ...(reason === undefined ? {} : { reason }),
      legal,
      ...(target === undefined ? {} : { target }),
      request: { operation },
      ...(refs === undefined ? {} : { refs }),
      ...(fact === null ? {} : { fact }),
    },
    ...(subject === null ? {} : { subject: subject as AccountId }),
    ...(organisation === null ? {} : { organisation }),
    ...(decisions === undefined ? {} : { decisions }),
  };
}
