/**
 * The job that opens the stream and fills it: with every state once counsel has added it, after a pause in which changes were not sent, after another
 * key signs, and where NATS has lost it. What changes meanwhile is put in by the deliveries; the greater sequence wins, whichever came first. What has
 * been available again for as long as `itemStatuses` lists it is taken out: nobody's item is for ever in a list because of a decision that was taken back.
 */
import type { Sweep } from '@writ/worker';
import type { Services } from '../context.ts';
import { type EventSubscriberRow, eventSubscriberByUrl } from '../store/event-subscribers.ts';
import { type ItemVersion, itemVersionsAfter, itemVersionsFreed } from '../store/events.ts';
import type { OutboxEvent } from '../webhooks/cloud-event.ts';
import { retainedSince } from '../webhooks/retention.ts';
import type { StateStream } from './stream.ts';
import { streamUrl } from './stream-url.ts';
import { endTurn, takeTurn } from './turn.ts';

const page = 256;
/** Between two looks at the stream. */
const pauseMs = 1_000;
/** How seldom what is available again is taken out. */
const forgetEveryMs = 3_600_000;
/** A process that does not go on within this time has ended: another begins again. */
const turnMs = 30_000;

/** A state that nobody has just changed has no event of its own any more: its sequence names it, which no other state has. */
const stateEvent = ({ itemId, sequence, statuses, at }: ItemVersion): OutboxEvent => ({
  id: `state-${sequence}`,
  type: 'org.writ.item.status.v1',
  at,
  body: { item: itemId, sequence: String(sequence), statuses: statuses as unknown[] },
});

/** The last of a whole page, after which the next begins; undefined where there is no more. */
const lastOf = (rows: readonly ItemVersion[]): string | undefined => (rows.length === page ? rows.at(-1)?.itemId : undefined);

/** Takes out of the stream what became available again since it was last looked for, and longer ago than is retained. */
async function forget(stream: StateStream, { db, clock }: Services): Promise<void> {
  const until = retainedSince(clock());
  const from = await stream.forgottenUntil();
  if (until.getTime() - from.getTime() < forgetEveryMs) return;
  for (let after: string | undefined = ''; after !== undefined; ) {
    const rows: ItemVersion[] = await itemVersionsFreed(db, { from, until }, after, page);
    await Promise.all(rows.map((row) => stream.remove(stateEvent(row))));
    after = lastOf(rows);
  }
  await stream.hasForgotten(until);
}

/** Makes the job. `publicKey` is that of the key which signs. */
export function fillJob(stream: StateStream, publicKey: string): Sweep<Services> {
  /** After which item this process goes on, for whom, and until when it is its turn. */
  let under: { readonly whom: string; readonly after: string; readonly until: Date } | null = null;

  const fill = async (whom: string, services: Services): Promise<boolean> => {
    const { db, clock } = services;
    const until = await takeTurn(db, clock(), turnMs, under?.until ?? null);
    if (until === null) {
      under = null;
      return false;
    }
    if (under?.whom !== whom) {
      // What became available while nothing was sent may be in no page: nothing of before stays.
      await stream.empty();
      under = { whom, after: '', until };
    }
    const rows = await itemVersionsAfter(db, under.after, retainedSince(clock()), page);
    await Promise.all(rows.map((row) => stream.put(stateEvent(row), clock())));
    const after = lastOf(rows);
    if (after === undefined) {
      await stream.isFilledFor(whom);
      await endTurn(db, until);
    }
    under = after === undefined ? null : { whom, after, until };
    return true;
  };

  const whomOf = ({ id, generation }: EventSubscriberRow): string => `${id} ${generation} ${publicKey}`;
  return {
    name: 'jetstream',
    pauseMs,
    async round(services) {
      const row = await eventSubscriberByUrl(services.db, streamUrl);
      if (row?.state !== 'ENABLED') return false;
      await stream.open();
      const whom = whomOf(row);
      if ((await stream.filledFor()) !== whom) return fill(whom, services);
      await forget(stream, services);
      return false;
    },
    close: () => stream.close(),
  };
}
