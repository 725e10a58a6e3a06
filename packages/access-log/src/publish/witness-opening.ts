/**
 * What the witnesses remember, asked before an epoch is opened: of the new origin, which must be nothing, and of the one before, which may be
 * more than the database has. A start that has lost its database and its anchor together then still knows what was signed. Asked before
 * the start's transaction, since no process may hold the sequencer's lock while it waits for somebody else's server.
 */
import { StartError } from '@writ/core';
import { emptyRoot, formatCheckpoint, signNote } from '@writ/tlog';
import type pg from 'pg';
import { awaitConfirmed } from '../append/confirmed.ts';
import { type Acknowledged, type Head, type HeadRow, headOf, selectHead } from '../append/stored-tree.ts';
import { type LogIdentity, parseOrigin } from '../log/identity.ts';
import type { Shown } from './witness-client.ts';
import { shownHead } from './witnessed-publisher.ts';
import type { Answer, Witnesses } from './witnesses.ts';

/** What witnesses have of the epoch before. */
export interface WitnessedBefore {
  /** Checkpoints that they serve. Not checked: anything. */
  readonly notes: readonly string[];
  /** What they say to the database's head, where that is of the epoch before. */
  readonly answers: readonly Answer[];
}

/** Where there are no witnesses, or no epoch is opened. */
export const nothingWitnessed: WitnessedBefore = { notes: [], answers: [] };

async function readHead(client: pg.Client): Promise<Head | undefined> {
  const [row] = (await client.query<HeadRow>(selectHead)).rows;
  return row && headOf(row);
}

/** The empty tree of the new origin, which every history of it extends. */
const shownEmpty = (client: pg.Client, { origin, signer }: LogIdentity): Shown => ({
  size: 0,
  note: signNote(formatCheckpoint({ origin, size: 0, root: emptyRoot }), [signer]),
  prove: async () => [],
  // Another replica may open the epoch meanwhile, and have it cosigned.
  async sizeNow() {
    const head = await readHead(client);
    return head?.origin === origin ? head.size : 0;
  },
});

function refuseOpened({ name, result }: Answer, { origin }: LogIdentity, next: string): void {
  if (result.outcome === 'ahead')
    throw new StartError(
      `The witness ${name} has cosigned ${result.size} entries of ${origin}, which was opened before: an older copy of the database was restored. Restore the database that has all entries, or open the next epoch: set WRIT_LOG_ORIGIN to ${next}; if it is the witness that is wrong, take it out of the policy.`,
    );
}

/** Whether the start will open an epoch, unless it is refused for a jump. */
function opensEpoch(head: Head | undefined, { origin, epoch }: LogIdentity): boolean {
  if (head === undefined) return epoch > 1;
  const [has, wanted] = [parseOrigin(head.origin), parseOrigin(origin)];
  return has.host === wanted.host && has.epoch < wanted.epoch;
}

/**
 * Asks them if the start will open an epoch, `before` being the origin before it and `next` the one after it. Throws StartError when one says
 * that it has cosigned entries of the new epoch: it was opened before. A witness that does not answer says nothing against a start.
 */
export async function askBeforeOpening(
  client: pg.Client,
  witnesses: Witnesses,
  { identity, before, next }: { identity: LogIdentity; before: string; next: string },
): Promise<WitnessedBefore> {
  const head = await readHead(client);
  if (!opensEpoch(head, identity)) return nothingWitnessed;
  await awaitConfirmed(client);
  for (const answer of await witnesses.askAside(shownEmpty(client, identity))) refuseOpened(answer, identity, next);
  const answers = head?.origin === before ? await witnesses.askAside(shownHead(client, head)) : [];
  return { notes: await witnesses.servedNotes(before), answers };
}

const whatToDo = (origin: string): string =>
  `Get a checkpoint of ${origin} that shows it from the witness or a reader, and put it where the anchor file of that epoch belongs, so that the new epoch can quote it; if the witness is wrong, remove it from the policy.`;

/**
 * Throws StartError when a witness says more against the database than the checkpoints that are `known` show: the new epoch would call itself
 * complete on trust. Those are by size, largest first.
 */
export function requireShown(
  { answers }: WitnessedBefore,
  head: Head,
  { known, isComplete }: { known: readonly Acknowledged[]; isComplete: boolean },
): void {
  for (const { name, result } of answers) {
    if (result.outcome === 'ahead' && result.size > Math.max(head.size, known[0]?.size ?? 0))
      throw new StartError(
        `The witness ${name} has cosigned ${result.size} entries of ${head.origin}, the database has ${head.size}, and no checkpoint of that many is known here. ${whatToDo(head.origin)}`,
      );
    if (result.outcome === 'contradicts' && head.size > 0 && isComplete)
      throw new StartError(
        `The witness ${name} has cosigned another history of ${head.origin} than the database has, up to entry ${head.size} (${result.words}), and no checkpoint of it is known here. ${whatToDo(head.origin)}`,
      );
  }
}
