/** What the master key protects: the wrapped keys of subjects, the index of entries by account, and, by a key that follows from it, the proofs in the queue. */
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
import { queueKeyOf } from '../../server/secrets.ts';
import { proveQueueAgain } from './queue-proofs.ts';
import type { ReplacedKey, Say } from './replacement.ts';

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
  new StartError('WRIT_KEY_MASTER_PREVIOUS is not the key that the keys in the log are wrapped with: nothing was changed.', { cause });

/** The keys of files of notices are wrapped by a key that follows from the master key, and nothing moves them yet. Throws StartError where there is one. */
async function requireNoFiles(client: pg.ClientBase): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM enforcement.notice_file LIMIT 1');
  if (rowCount !== 0)
    throw new StartError(
      'There are files of notices. Their keys are under the master key too, and this version can not move them: keep the old key.',
    );
}

/** The two keys of a replacement have 32 bytes each. */
export function masterReplacement(next: Uint8Array, previous: Uint8Array): ReplacedKey {
  const keys = { masterKey: next, previousMasterKey: previous };
  const queue = { next: queueKeyOf(next), previous: queueKeyOf(previous) };
  return {
    ...{ name: 'MASTER', next, previous },
    async size(client) {
      const { keys: wrapped, indexed } = await countUnderMaster(client);
      return `${number(wrapped)} wrapped keys and ${number(indexed)} rows of the index of accounts`;
    },
    async requireFits(client) {
      try {
        await requireEitherOpens(client, keys);
      } catch (error) {
        throw error instanceof EnvelopeError ? neither(error) : error;
      }
      await requireNoFiles(client);
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
    say(`Moved: ${number(wrapped)} wrapped keys, ${number(moved)} rows of the index, ${number(proofs)} proofs.`);
    if (lost > 0)
      throw new StartError(
        `${number(lost)} rows of log.log_subject are about no account of records.account or log.subject_key: they would not be found any more. The old key is still needed. Find out which accounts they are about, and run this again.`,
      );
    await requireNoFiles(client);
    const waiting = await countVouchedBefore(client, keys);
    if (waiting > 0)
      throw new StartError(
        `${number(waiting)} entries wait to be appended that only the old key vouches for: let a running Writ append them, and run this again.`,
      );
  }
}
