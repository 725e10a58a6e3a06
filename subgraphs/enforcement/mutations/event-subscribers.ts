/**
 * The subscribers to changes of items: counsel adds them, pauses and resumes them, and has sent again what could not be delivered. Each act is an
 * entry of the log: where an installation sends what it changes is part of how it is set up.
 */
import { commitWithEntries } from '@writ/access-log';
import { newRowId } from '@writ/core';
import { asData, problem, Refused, refuseIf } from '@writ/statements-domain/refusal';
import type { EnforcementContext } from '../context.ts';
import { draftOf, type Entry } from '../entries.ts';
import { changeProblems, stale } from '../generation.ts';
import { requirePerson } from '../person.ts';
import type { MutationAddEventSubscriberArgs, MutationPauseEventSubscriberArgs } from '../sdl.ts';
import { reviveDeliveries } from '../store/deliveries.ts';
import {
  disableEventSubscriber,
  type EventSubscriberRow,
  enableEventSubscriber,
  eventSubscriberById,
  insertEventSubscriber,
} from '../store/event-subscribers.ts';
import { type Database, present } from '../store/rows.ts';
import { parseTarget } from '../webhooks/target.ts';

/** Which subscriber, as it was seen: what every act but the first is given. */
type Seen = MutationPauseEventSubscriberArgs;

/** As it was seen, in one of these states. Throws {@link Refused} otherwise. */
async function seen(db: Database, { subscriber, generation }: Seen, states: EventSubscriberRow['state'][]): Promise<EventSubscriberRow> {
  const row = await eventSubscriberById(db, subscriber);
  if (row === null) throw new Refused([problem('NOT_FOUND', 'There is no such subscriber: check its id.')]);
  refuseIf(changeProblems(row, generation, states));
  return row;
}

/** Of the URL only where it leads: the rest of it may be a secret of the subscriber, and an entry stays. */
const entryOf = ({ id, url, state }: EventSubscriberRow, action: string): Entry => ({
  type: 'config.changed.v1',
  action,
  legal: { basis: 'EVENT_SUBSCRIBER' },
  target: { subscriber: id, origin: new URL(url).origin, state },
});

export const addEventSubscriber = asData(async (_: unknown, { url: text }: MutationAddEventSubscriberArgs, context: EnforcementContext) => {
  const { caller, webhooks } = context;
  const createdBy = requirePerson(caller);
  const url = parseTarget(text, webhooks?.privates ?? 'refuse');
  if (typeof url === 'string') throw new Refused([problem('INVALID', url)]);
  if (webhooks === undefined)
    throw new Refused([problem('WRONG_STATE', 'This installation has no key to sign webhooks: set WRIT_KEY_WEBHOOK and start it again.')]);
  return commitWithEntries(context, async (db, since) => {
    const row = await insertEventSubscriber(db, { id: newRowId(), url: url.href, since, createdBy });
    if (row === null) throw new Refused([problem('REPEATED', 'There is already a subscriber at this URL.')]);
    return { result: row, drafts: [draftOf(context, entryOf(row, 'addEventSubscriber'), since)] };
  });
});

/** A mutation that does `act` to a subscriber in one of these states. `act` answers false where it is no longer as it was seen. */
const acting = (
  action: string,
  states: EventSubscriberRow['state'][],
  act: (db: Database, row: EventSubscriberRow, at: Date) => Promise<boolean>,
) =>
  asData((_: unknown, args: Seen, context: EnforcementContext) =>
    commitWithEntries(context, async (db, at) => {
      const row = await seen(db, args, states);
      if (!(await act(db, row, at))) throw new Refused([stale()]);
      const result = present(await eventSubscriberById(db, row.id));
      return { result, drafts: [draftOf(context, entryOf(result, action), at)] };
    }),
  );

export const pauseEventSubscriber = acting('pauseEventSubscriber', ['ENABLED'], (db, { id, generation }, at) =>
  disableEventSubscriber(db, id, generation, at),
);
export const resumeEventSubscriber = acting('resumeEventSubscriber', ['DISABLED'], enableEventSubscriber);
export const resendEvents = acting('resendEvents', ['ENABLED'], async (db, { id }, at) => {
  await reviveDeliveries(db, id, at);
  return true;
});
