/**
 * Setting WRIT_DATABASE_STANDBY: what the operator says of a second copy of the database. What the server is set to must agree, since a
 * server that waits for a standby and one that doesn't lose different things when they fail.
 */
import { confirmsCommits, waitsForStandby } from '@writ/access-log';
import { type Config, StartError } from '@writ/core';
import type { DatabaseConnection } from '@writ/prisma';

/** `required`: a synchronous standby of PostgreSQL. `storage`: the operator vouches for a service that keeps copies below PostgreSQL. */
export type Standby = 'none' | 'required' | 'storage';

const standbys: readonly Standby[] = ['none', 'required', 'storage'];
const isStandby = (text: string): text is Standby => standbys.some((standby) => standby === text);

/** `none` where it isn't set. Throws StartError for anything else. */
export function standbyOf({ environment, mode }: Pick<Config, 'environment' | 'mode'>): Standby {
  const text = environment['WRIT_DATABASE_STANDBY'] ?? 'none';
  if (!isStandby(text)) throw new StartError(`WRIT_DATABASE_STANDBY is ${JSON.stringify(text)}: set it to none, required or storage.`);
  if (mode === 'demo' && text !== 'none')
    throw new StartError(`WRIT_DATABASE_STANDBY is ${text}, and the demo's own database has no standby: leave it out.`);
  return text;
}

const undeclared =
  'The database waits for a standby (synchronous_standby_names) and WRIT_DATABASE_STANDBY does not state it: set it to required, or to storage if a managed service stores the copies.';
const unnamed =
  'WRIT_DATABASE_STANDBY is required, but the database does not wait for a standby: set synchronous_standby_names there, or WRIT_DATABASE_STANDBY to none or storage.';
const silent =
  'WRIT_DATABASE_STANDBY is required, but no synchronous standby confirmed a commit within five seconds: connect one; pg_stat_replication shows the connected ones.';

/** Throws StartError unless the database is set up as the setting says. To be asked before anything is written, which could wait for ever. */
export async function requireStandby(standby: Standby, connection: DatabaseConnection): Promise<void> {
  if (standby === 'storage') return;
  const waits = await waitsForStandby(connection);
  if (waits && standby === 'none') throw new StartError(undeclared);
  if (standby === 'none') return;
  if (!waits) throw new StartError(unnamed);
  if (!(await confirmsCommits(connection))) throw new StartError(silent);
}
