/**
 * The entries that an auditor leaves: what they looked at, before they get it, and what they were refused. A caller goes on only when
 * the entry is durable.
 */
import type { EntryDraft, Json } from '@writ/access-log';
import { newEventId } from '@writ/core';
import type { AuditContext } from './context.ts';

type Acting = Pick<AuditContext, 'caller' | 'operation' | 'log' | 'clock'>;

async function append({ caller, operation, log, clock }: Acting, type: string, details: Record<string, Json>): Promise<void> {
  const { issuer, subject, organisation } = caller;
  const draft: EntryDraft = {
    event: newEventId(),
    kind: 'audit',
    type,
    at: clock(),
    details: { initiator: { issuer, subject, organisation }, action: 'inspect', ...details, request: { operation } },
    ...(organisation === null ? {} : { organisation }),
  };
  await log.append(draft);
}

/** Writes down what is about to be answered. Throws LOG_UNAVAILABLE when that can't be had: then nothing may be answered. */
export const logInspection = (context: Acting, target: Json): Promise<void> =>
  append(context, 'audit.inspected.v1', { outcome: 'success', target });

/** Writes down that somebody asked to check their own act. Throws LOG_UNAVAILABLE when that can't be had. */
export const logOwnAct = (context: Acting, target: Json): Promise<void> =>
  append(context, 'access.refused.v1', { outcome: 'failure', reason: 'SAME_PERSON', target });
