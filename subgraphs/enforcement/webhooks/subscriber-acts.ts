/**
 * The subscribers to changes of items: counsel adds them, pauses and resumes them, and has sent again what could not be delivered. Each act is an
 * entry of the log: where an installation sends what it changes is part of how it is set up.
 */
import { commitWithEntries } from '@writ/access-log';
import { asData, problem, Refused, refuseIf } from '@writ/statements-domain/refusal';
import type { EnforcementContext } from '../context.ts';
import { draftOf, type Entry } from '../entries.ts';
import { changeProblems, stale } from '../generation.ts';
import { streamUrl } from '../jetstream/stream-url.ts';
import type { MutationPauseEventSubscriberArgs } from '../sdl.ts';
import { type EventSubscriberRow, eventSubscriberById } from '../store/event-subscribers.ts';
import { type Database, present } from '../store/rows.ts';

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
export const entryOf = ({ id, url, state }: EventSubscriberRow, action: string): Entry => ({
  type: 'config.changed.v1',
  action,
  legal: { basis: 'EVENT_SUBSCRIBER' },
  target: { subscriber: id, origin: url === streamUrl ? streamUrl : new URL(url).origin, state },
});

/** A mutation that does `act` to a subscriber in one of these states. `act` answers false where it is no longer as it was seen. */
export const acting = (
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
