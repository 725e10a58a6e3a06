/**
 * A change of what readers get or what a person may contest: one transaction writes the state, the events of the outbox and the
 * pending entries of the log; only then the entry is appended, and only then the caller is answered. When the log can't be written the
 * change stands, the caller is told so, and the log's own worker appends the entry later under the same id.
 */
import { requestLimits } from '@writ/access';
import { appendSaved, type EntryDraft, type Json } from '@writ/access-log';
import { type AccountId, type EventId, newEventId } from '@writ/core';
import type { EnforcementContext, Services } from './context.ts';
import { emit, insertPending } from './store/events.ts';
import type { Database } from './store/rows.ts';

/** What the entry of an event says beside who, when and what about. */
export interface EntryWords {
  action: string;
  /** The ground or article that the act rests on, and what else the law asks to be named. */
  legal: Record<string, Json>;
  reason?: string;
  /** The account whose key protects what is about it. */
  subject: string | null;
  /** Who did it, where that isn't who makes the change: a worker carries out what a person has decided. */
  by?: Initiator;
  /** What else the entry refers to. */
  refs?: Record<string, Json>;
}

/** Who an entry names. */
export type Initiator = Pick<EnforcementContext['caller'], 'issuer' | 'subject' | 'organisation'>;

/** Who makes a change, and with what: the part of a call's context that a worker has too. */
export interface Changer extends Services {
  readonly caller: Initiator;
  readonly operation: EnforcementContext['operation'];
  readonly loaders: Pick<EnforcementContext['loaders'], 'forget'>;
}

/** One thing that happened. */
export interface Happening {
  /** Without version: `restriction.applied`. */
  name: string;
  about: { item: string } | { account: string };
  /** The new state, or for a restriction the status that it amounts to by itself. */
  status: string;
  territories: string[];
  /** Null for what the log doesn't hold. */
  entry: EntryWords | null;
  /** The event of its entry; drawn when left out. */
  event?: EventId;
  /** When it happened; the instant of the change when left out. */
  at?: Date;
}

/** A change's answer, and all that happened with it. */
export interface Changed<Result> {
  result: Result;
  happened: Happening[];
}

function draftOf(context: Changer, happening: Happening, words: EntryWords, now: Date): EntryDraft {
  const { name, about, status, territories, event = newEventId(), at = now } = happening;
  const { issuer, subject, organisation } = words.by ?? context.caller;
  return {
    event,
    kind: 'enforcement',
    type: `${name}.v1`,
    at,
    details: {
      initiator: { issuer, subject, organisation },
      action: words.action,
      outcome: 'success',
      ...(words.reason === undefined ? {} : { reason: words.reason }),
      legal: words.legal,
      target: { ...about, status, territories },
      request: { operation: context.operation },
      ...(words.refs === undefined ? {} : { refs: words.refs }),
    },
    ...(words.subject === null ? {} : { subject: words.subject as AccountId }),
    ...(organisation === null ? {} : { organisation }),
  };
}

/** The items of which readers may get something else than before. */
const itemsOf = (happened: readonly Happening[]): string[] =>
  happened.flatMap(({ name, about }) => (name.startsWith('restriction.') && 'item' in about ? [about.item] : []));

/** Writes all that happened, each kind of row in one statement. Answers the entries that are to be appended. */
async function write(db: Database, context: Changer, happened: readonly Happening[], now: Date): Promise<EntryDraft[]> {
  const drafts = happened.flatMap((happening) => (happening.entry === null ? [] : [draftOf(context, happening, happening.entry, now)]));
  await insertPending(db, context.log, drafts);
  await emit(db, itemsOf(happened), now);
  return drafts;
}

/**
 * Carries a change out, and answers once its entries are in the log. Whatever `act` throws undoes all of it, a refusal too.
 * Throws LOG_UNAVAILABLE when the change is saved and its entry is not yet in the log.
 */
export async function change<Result>(context: Changer, act: (db: Database, at: Date) => Promise<Changed<Result>>): Promise<Result> {
  const at = context.clock();
  const { result, drafts } = await context.db.$transaction(
    async (db) => {
      const changed = await act(db, at);
      return { result: changed.result, drafts: await write(db, context, changed.happened, at) };
    },
    { isolationLevel: 'ReadCommitted', maxWait: requestLimits.timeMs, timeout: requestLimits.timeMs },
  );
  context.loaders.forget(at);
  await appendSaved(context.log, drafts);
  return result;
}
