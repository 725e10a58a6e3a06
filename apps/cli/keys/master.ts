/** What the master key protects: the wrapped keys of subjects, the index of entries by account, and, by keys that follow from it, the keys of files of notices and the proofs in the queue. */
import { databaseProofKey } from '@writ/access';
import {
  beginUnderNext,
  countUnderMaster,
  countVouchedBefore,
  EnvelopeError,
  reindexSubjects,
  requireEitherOpens,
  rewrapKeys,
} from '@writ/access-log';
import { StartError } from '@writ/core';
import type pg from 'pg';
import { noticeFilesKeyOf, queueKeyOf } from '../../server/secrets.ts';
import { proveQueueAgain } from './queue-proofs.ts';
import type { ReplacedKey, Say } from './replacement.ts';
import { countWrapped, requireEitherUnwraps, rewrapAll, WrappedByAnother, type WrappedPlace } from './wrapped-keys.ts';

const number = (count: number): string => count.toLocaleString('en');

/** At most a line in two seconds. */
function progress(say: Say, what: string): (looked: number) => void {
  let last = Date.now();
  return (looked) => {
    if (Date.now() - last < 2_000) return;
    last = Date.now();
    say(`${number(looked)} ${what} looked at.`);
  };
}

const neither = (cause: unknown): StartError =>
  new StartError('WRIT_KEY_MASTER_PREVIOUS is not the key that the keys in the database are wrapped with: nothing was changed.', { cause });

/** The keys of files of notices, wrapped by a key that follows from the master key. */
const filePlaces: readonly WrappedPlace[] = [
  { table: 'enforcement.notice_file', id: `notice_id || ' ' || encode(file, 'hex')`, boundTo: 'notice_id' },
];

/** The two keys of a replacement have 32 bytes each. */
export function masterReplacement(next: Uint8Array, previous: Uint8Array): ReplacedKey {
  const keys = { masterKey: next, previousMasterKey: previous };
  const queue = { next: queueKeyOf(next), previous: queueKeyOf(previous) };
  const files = { next: noticeFilesKeyOf(next), previous: noticeFilesKeyOf(previous) };
  return {
    ...{ name: 'MASTER', next, previous },
    async size(client) {
      const { keys: wrapped, indexed } = await countUnderMaster(client);
      const ofFiles = await countWrapped(client, filePlaces);
      return `${number(wrapped)} wrapped keys and ${number(indexed)} rows of the index of accounts, and ${number(ofFiles)} keys of files of notices`;
    },
    async requireFits(client) {
      try {
        await requireEitherOpens(client, keys);
        await requireEitherUnwraps(client, filePlaces, files);
      } catch (error) {
        throw error instanceof EnvelopeError || error instanceof WrappedByAnother ? neither(error) : error;
      }
    },
    begin: (client, named) =>
      beginUnderNext(client, keys, async () => {
        await client.query('UPDATE sealing.proof_key SET key = $1', [databaseProofKey(queue.next)]);
        await named();
      }),
    move: (client, say) => move(client, say),
  };

  async function move(client: pg.ClientBase, say: Say): Promise<void> {
    const wrapped = await rewrapKeys(client, keys, progress(say, 'wrapped keys'));
    const { moved, lost } = await reindexSubjects(client, keys, progress(say, 'rows of the index'));
    const proofs = await proveQueueAgain(client, queue);
    const ofFiles = await rewrapAll(client, filePlaces, files);
    say(
      `Moved: ${number(wrapped)} wrapped keys, ${number(moved)} rows of the index, ${number(proofs)} proofs, ${number(ofFiles)} keys of files of notices.`,
    );
    if (lost > 0)
      throw new StartError(
        `${number(lost)} rows of log.log_subject are about no account of records.account or log.subject_key: they would not be found any more. The old key is still needed. Find out which accounts they are about, and run this again.`,
      );
    const waiting = await countVouchedBefore(client, keys);
    if (waiting > 0)
      throw new StartError(
        `${number(waiting)} entries wait to be appended that only the old key vouches for: let a running Writ append them, and run this again.`,
      );
  }
}
