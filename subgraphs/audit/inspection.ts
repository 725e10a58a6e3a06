/**
 * The entries about an auditor: what they viewed, before they get it, what they were refused, and what they did. A caller goes
 * on only when the entry is durable.
 */
import type { EntryDetails, EntryDraft, Json } from '@writ/access-log';
import { type AccountId, type EventId, newEventId } from '@writ/core';
import type { AuditContext } from './context.ts';

type Acting = Pick<AuditContext, 'caller' | 'operation' | 'log' | 'clock'>;

/** What an auditor did, and when it was written down. */
interface Act {
  readonly index: number;
  readonly at: Date;
}

/** The account that an entry is about, and its event where somebody has to know it before. */
interface About {
  readonly account?: AccountId | null;
  readonly event?: EventId;
}

type ActType = 'audit.inspected.v1' | 'access.refused.v1' | 'sample.announced.v1' | 'finding.recorded.v1';

async function append<Type extends ActType>(
  { caller, operation, log, clock }: Acting,
  type: Type,
  details: EntryDetails<Type>,
  { account = null, event = newEventId() }: About = {},
): Promise<Act> {
  const { issuer, subject, organisation } = caller;
  const at = clock();
  const draft: EntryDraft<Type> = {
    event,
    kind: 'audit',
    type,
    at,
    details: { initiator: { issuer, subject, organisation }, ...details, request: { operation } },
    ...(organisation === null ? {} : { organisation }),
    ...(account === null ? {} : { subject: account }),
  };
  const { index } = await log.append(draft);
  return { index, at };
}

/** Writes down what is about to be answered. Throws LOG_UNAVAILABLE when that fails: then nothing may be answered. */
export async function logInspection(context: Acting, target: Json): Promise<void> {
  await append(context, 'audit.inspected.v1', { action: 'inspect', outcome: 'success', target });
}

/** Writes down that somebody asked to check their own act. Throws LOG_UNAVAILABLE when that fails. */
export async function logOwnAct(context: Acting, target: Json): Promise<void> {
  await append(context, 'access.refused.v1', { action: 'inspect', outcome: 'failure', reason: 'SAME_PERSON', target });
}

/** Writes down what an auditor did, about an account where there is one. Throws LOG_UNAVAILABLE when that fails: then it is not done. */
export const logAct = <Type extends 'sample.announced.v1' | 'finding.recorded.v1'>(
  context: Acting,
  { type, action }: { type: Type; action: string },
  details: EntryDetails<Type>,
  about: About = {},
): Promise<Act> => append(context, type, { action, outcome: 'success', ...details }, about);
