/**
 * The steps that every replaced key has in common: ask how far it is, refuse while a process runs that lacks the new key, name the new one, put what is there under
 * it, and let the old one go. Each step can be stopped at any point and begun again. What a key protects is for its own module.
 */
import { hostname, userInfo } from 'node:os';
import { type EntryDraft, leaveEntry } from '@writ/access-log';
import { newEventId, StartError } from '@writ/core';
import {
  beginReplacement,
  type CheckedKey,
  endReplacement,
  holdReports,
  keyCheckValue,
  nameKey,
  type Replacement,
  replacementOf,
  withoutKey,
} from '@writ/prisma';
import type pg from 'pg';

/** Says a sentence to the operator. */
export type Say = (text: string) => void;

/** One key and what it protects. */
export interface ReplacedKey {
  readonly name: CheckedKey;
  readonly next: Uint8Array;
  readonly previous: Uint8Array;
  /** What there is under it, in a few words. */
  size(client: pg.ClientBase): Promise<string>;
  /** Throws StartError when what is there is under neither key. */
  requireFits(client: pg.ClientBase): Promise<void>;
  /** A transaction in which `named` runs: from its commit on, the new key is used. */
  begin(client: pg.ClientBase, named: () => Promise<unknown>): Promise<void>;
  /** Puts everything under the new key, also what was done already. Throws StartError where something has to happen first. */
  move(client: pg.ClientBase, say: Say): Promise<void>;
}

const stateText: Readonly<Record<Replacement, string>> = {
  TO_BEGIN: 'was not begun',
  UNDER_WAY: 'is under way: run it again without --check to go on',
  DONE: 'is done',
};

/** What becomes of the old key. */
const oldKey = (name: CheckedKey): string =>
  name === 'INDEX'
    ? 'WRIT_KEY_INDEX keeps the old key after the new one: both are needed.'
    : 'Keep the old key apart from the rest for as long as you keep a backup of before today: only with it can that backup be read.';

/** What an operator does at the end. */
const lastStep = (name: CheckedKey): string =>
  `Now take WRIT_KEY_${name}_PREVIOUS out of the settings and restart each process, one after the other. ${oldKey(name)}`;

type Step = 'begun' | 'finished';

/** What everybody reads: that it happened. */
const openEntry = (key: CheckedKey, step: Step, at: Date): EntryDraft<'key.replaced.v1'> => ({
  ...{ event: newEventId(), kind: 'system', type: 'key.replaced.v1', at },
  details: { key, step },
});

/** Who runs the command, as the machine and the database know them; by sudo, who ran that. */
export async function whoRuns(client: pg.ClientBase): Promise<{ user: string; host: string; databaseUser: string }> {
  const { rows } = await client.query<{ name: string }>('SELECT session_user::text AS name');
  return { user: process.env['SUDO_USER'] ?? userInfo().username, host: hostname(), databaseUser: rows[0]?.name ?? '' };
}

/** Leaves the entries of a step, in the transaction of that step: the public one, and who did it, which only an auditor opens. */
async function leaveEntries(client: pg.ClientBase, key: CheckedKey, step: Step, at: Date): Promise<void> {
  await leaveEntry(client, openEntry(key, step, at));
  const who: EntryDraft<'key.replacer.v1'> = {
    ...{ event: newEventId(), kind: 'system', type: 'key.replacer.v1', at },
    details: { action: 'replace a key', outcome: 'success', target: { key, step }, request: await whoRuns(client) },
  };
  await leaveEntry(client, who);
}

/** Throws StartError that names the processes which have the old key and not the new one. */
async function requireEverywhere(client: pg.ClientBase, { name, next, previous }: ReplacedKey): Promise<void> {
  const lacking = await withoutKey(client, { has: keyCheckValue(name, previous), lacks: keyCheckValue(name, next) });
  if (lacking.length === 0) return;
  throw new StartError(
    `These processes don't have the new key yet: ${lacking.slice(0, 5).join('; ')}${lacking.length > 5 ? `; ${lacking.length - 5} more` : ''}. Restart each with WRIT_KEY_${name} (the new one) and WRIT_KEY_${name}_PREVIOUS (the old one). A process that was killed counts as gone after a minute. Nothing was changed.`,
  );
}

/** A lock was not given in time, or a statement took too long for one that holds such locks. */
const isTooBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === '55P03' || error.code === '57014');
const triesMost = 10;

/**
 * Names the key that is used still, where the database names none: whoever writes locks that row. Waits for those who found none, in a transaction of its own, so
 * that nothing else that a replacement holds is held meanwhile.
 */
async function nameInUse(client: pg.ClientBase, { name, previous }: ReplacedKey): Promise<void> {
  if ((await client.query('SELECT FROM sealing.key_check WHERE name = $1', [name])).rowCount !== 0) return;
  await client.query("BEGIN; SET LOCAL lock_timeout = '2s'; LOCK TABLE sealing.key_check IN EXCLUSIVE MODE");
  await nameKey(client, name, previous);
  await client.query('COMMIT');
}

/** Somebody else has begun it since this command looked. */
class BegunMeanwhile extends Error {
  override readonly name = 'BegunMeanwhile';
}

async function tryToBegin(client: pg.ClientBase, key: ReplacedKey, at: Date): Promise<void> {
  await nameInUse(client, key);
  await key.begin(client, async () => {
    // Whoever starts meanwhile reports before it looks at its keys again: it is found here, or finds what is named here.
    await holdReports(client);
    await requireEverywhere(client, key);
    // Waits for whoever writes under the key that is used still, and has who comes meanwhile wait for what is named here.
    if (!(await beginReplacement(client, key.name, key.next, key.previous))) throw new BegunMeanwhile();
    await leaveEntries(client, key.name, 'begun', at);
  });
}

/** Answers whether it was begun here; not where another command has begun it meanwhile. */
async function begin(client: pg.ClientBase, key: ReplacedKey, at: Date, tries = 1): Promise<boolean> {
  await key.requireFits(client);
  await requireEverywhere(client, key);
  try {
    await tryToBegin(client, key, at);
    return true;
  } catch (error) {
    if (error instanceof BegunMeanwhile) return false;
    if (!isTooBusy(error)) throw error;
    await client.query('ROLLBACK');
    if (tries === triesMost)
      throw new StartError(
        'The database was too busy to begin: others hold the log, the list of processes, or the key that is used. Nothing was changed; run it again.',
        {
          cause: error,
        },
      );
    return begin(client, key, at, tries + 1);
  }
}

/** Of two commands that come to the end, the first one ends it. */
async function finish(client: pg.ClientBase, { name, next, previous }: ReplacedKey, at: Date): Promise<void> {
  await client.query('BEGIN');
  try {
    if (await endReplacement(client, name, next, previous)) await leaveEntries(client, name, 'finished', at);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

/** Says how far it is and what would be looked at, and changes nothing. Answers the exit code: 1 while something is left. Throws as {@link replace}. */
export async function check(client: pg.ClientBase, key: ReplacedKey, say: Say): Promise<number> {
  const state = await replacementOf(client, key.name, key.next, key.previous);
  say(`The replacement of WRIT_KEY_${key.name} ${stateText[state]}. There is ${await key.size(client)}.`);
  if (state === 'DONE') say(lastStep(key.name));
  if (state === 'TO_BEGIN') {
    await key.requireFits(client);
    await requireEverywhere(client, key);
    say('Every process that runs has both keys. Run it again without --check.');
  }
  return state === 'DONE' ? 0 : 1;
}

/**
 * Replaces the key, from where it is. Two commands with the same keys go on beside each other: each statement takes what is as it was read. Throws StartError
 * where a key is not what it should be, a process lacks the new one, or another replacement of this key is under way.
 */
export async function replace(client: pg.ClientBase, key: ReplacedKey, { say, at }: { say: Say; at: Date }): Promise<void> {
  const stateNow = () => replacementOf(client, key.name, key.next, key.previous);
  const before = await stateNow();
  const begun = before === 'TO_BEGIN' && (await begin(client, key, at));
  const state = before === 'TO_BEGIN' ? await stateNow() : before;
  if (state === 'UNDER_WAY') {
    say(`${begun ? 'From now on' : 'It was begun before:'} the new WRIT_KEY_${key.name} is used. There is ${await key.size(client)}.`);
    await key.move(client, say);
    await finish(client, key, at);
  }
  say(`Done: nothing is under the old WRIT_KEY_${key.name} any more. ${lastStep(key.name)}`);
}
