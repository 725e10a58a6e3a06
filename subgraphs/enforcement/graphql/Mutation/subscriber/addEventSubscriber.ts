import { requirePerson } from '@writ/access';
import { commitWithEntries } from '@writ/access-log';
import { newRowId } from '@writ/core';
import { asData, problem, Refused } from '@writ/statements-domain/refusal';
import { parseTarget } from '@writ/webhooks';
import type { EnforcementContext } from '../../../context.ts';
import { draftOf } from '../../../entries.ts';
import { streamUrl } from '../../../jetstream/stream-url.ts';
import type { MutationAddEventSubscriberArgs } from '../../../sdl.ts';
import { insertEventSubscriber } from '../../../store/event-subscribers.ts';
import { entryOf } from '../../../webhooks/subscriber-acts.ts';
import type { WebhookTerms } from '../../../webhooks/terms.ts';

const noStream = 'This installation has no NATS: whoever operates it sets WRIT_NATS_URL.';

/** Where changes go: the URL of a webhook, or the installation's own stream. Throws {@link Refused} for anything else. */
function targetOf(text: string, webhooks: WebhookTerms | undefined): URL {
  if (text === streamUrl && webhooks?.hasStream === false) throw new Refused([problem('WRONG_STATE', noStream)]);
  const url = text === streamUrl ? new URL(streamUrl) : parseTarget(text, webhooks?.privates ?? 'refuse');
  if (typeof url === 'string') throw new Refused([problem('INVALID', url)]);
  return url;
}

export const addEventSubscriber = asData(async (_: unknown, { url: text }: MutationAddEventSubscriberArgs, context: EnforcementContext) => {
  const { caller, webhooks } = context;
  const createdBy = requirePerson(caller);
  const url = targetOf(text, webhooks);
  if (webhooks === undefined)
    throw new Refused([problem('WRONG_STATE', 'This installation has no key to sign webhooks: set WRIT_KEY_WEBHOOK and start it again.')]);
  return commitWithEntries(context, async (db, since) => {
    const row = await insertEventSubscriber(db, { id: newRowId(), url: url.href, since, createdBy });
    if (row === null) throw new Refused([problem('REPEATED', 'There is already a subscriber at this URL.')]);
    return { result: row, drafts: [draftOf(context, entryOf(row, 'addEventSubscriber'), since)] };
  });
});
