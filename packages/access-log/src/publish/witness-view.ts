/**
 * What the witnesses remember of this log, asked before anything is signed: a database that was restored from an older backup, or
 * went aside, is noticed by them even when this replica's own memory of it is gone.
 */
import { StartError } from '@writ/core';
import { awaitConfirmed } from '../append/confirmed.ts';
import { type HeadRow, headOf, selectHead } from '../append/stored-tree.ts';
import { type Connection, errorCode } from '../log/connection.ts';
import { shownHead } from './witnessed-publisher.ts';
import type { Answer, Witnesses } from './witnesses.ts';

const whatToDo =
  'Restore the database that has all entries, or open a new epoch of the log; if the witness is wrong, remove it from the policy.';

function refuse({ name, result }: Answer, size: number): void {
  if (result.outcome === 'ahead')
    throw new StartError(
      `The witness ${name} has cosigned ${result.size} entries of this log, and the database has ${size}: an older copy of it was restored. ${whatToDo}`,
    );
  // Every history extends the empty one.
  if (result.outcome === 'contradicts' && size > 0)
    throw new StartError(
      `The witness ${name} has cosigned another history of this log than the database has, up to entry ${size} (${result.words}). ${whatToDo}`,
    );
}

async function askAll(connection: Connection, witnesses: Witnesses): Promise<{ answers: Answer[]; size: number }> {
  try {
    const client = await connection.client();
    const head = headOf((await client.query<HeadRow>(selectHead)).rows[0]);
    await awaitConfirmed(client);
    return { answers: await witnesses.ask(shownHead(client, head), witnesses.policy.witnesses), size: head.size };
  } catch (cause) {
    connection.drop();
    throw new StartError(`The witnesses could not be asked, because the log's database could not be read (${errorCode(cause)}).`, {
      cause,
    });
  }
}

/**
 * Throws StartError when a witness says that it has cosigned more of this log than the database has, or another history. That is the
 * witness's word alone: somebody is near at a start who can check. A witness that does not answer does not prevent a start.
 */
export async function requireWitnessesBehind(connection: Connection, witnesses: Witnesses): Promise<void> {
  const { answers, size } = await askAll(connection, witnesses);
  for (const answer of answers) refuse(answer, size);
}
