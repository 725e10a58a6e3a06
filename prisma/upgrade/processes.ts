/**
 * Which processes of Writ work on a database, by what each of them reports every ten seconds: so that nothing is taken away which a version
 * uses that still runs, and so that the newest version alone announces its rules.
 */
import { StartError } from '@writ/core';
import type pg from 'pg';

/** How often a process reports. */
export const reportMs = 10_000;
/** After so many seconds without a report a process counts as gone: five were missed. */
const goneAfterSeconds = 60;

/** A version of Writ, for comparing. */
export interface Version {
  /** As package.json has it, like 1.4.0. */
  readonly version: string;
  /** The last migration that it brings. */
  readonly knows: string;
}

/** A process, as it reports itself. */
export interface ReportedProcess extends Version {
  /** Unique among those that run. */
  readonly id: string;
  /** What was started: `everything`, or a part. */
  readonly part: string;
  readonly host: string;
  /** Check values of the keys that it has: those that can be replaced. */
  readonly keys?: readonly Uint8Array[];
}

/** One that has reported within the last minute. */
export interface LivingProcess extends Omit<ReportedProcess, 'id' | 'keys'> {
  readonly role: string;
  readonly seconds: number;
}

type Asked = Pick<pg.ClientBase, 'query'>;

/** Reports a process, under the role of the session. Throws pg's errors. */
export async function report(client: Asked, { id, part, version, knows, host, keys = [] }: ReportedProcess): Promise<void> {
  await client.query('SELECT running.seen($1, $2, $3, $4, $5, $6)', [id, part, version, knows, host, keys]);
}

/** Takes the report back, when a process ends. */
export async function reportEnd(client: Asked, id: string): Promise<void> {
  await client.query('SELECT running.gone($1)', [id]);
}

/** Those that run, the longest silent first; none where the database is older than such reports. For the owner and `writ_log`. */
export async function livingProcesses(client: Asked): Promise<LivingProcess[]> {
  const { rows: there } = await client.query<{ there: boolean }>("SELECT to_regclass('running.process') IS NOT NULL AS there");
  if (there[0]?.there !== true) return [];
  const { rows } = await client.query<LivingProcess>(
    `SELECT role, part, host, version, knows, greatest(0, extract(epoch FROM clock_timestamp() - seen_at))::int AS seconds
       FROM running.process WHERE seen_at > clock_timestamp() - $1 * interval '1 second' ORDER BY seen_at, role, id`,
    [goneAfterSeconds],
  );
  return rows;
}

const numbersOf = (version: string): number[] => (version.split('-')[0] ?? '').split('.').map(Number);

/** Whether one version is newer than another: by its last migration, and of two with the same one by its number. */
export function isNewer(one: Version, than: Version): boolean {
  if (one.knows !== than.knows) return one.knows > than.knows;
  const [mine, theirs] = [numbersOf(one.version), numbersOf(than.version)];
  const at = mine.findIndex((number, place) => number !== (theirs[place] ?? 0));
  return at >= 0 && (mine[at] ?? 0) > (theirs[at] ?? 0);
}

const inWords = ({ part, host, version, knows, seconds }: LivingProcess): string =>
  `${part} on ${host} (version ${version}, to migration ${knows}, seen ${seconds} s ago)`;

/** Refuses a contract migration while a version runs that does not know it. Throws StartError that names those processes. */
export function requireNoneOlder(living: readonly LivingProcess[], contract: string): void {
  const older = living.filter(({ knows }) => knows < contract);
  if (older.length === 0) return;
  const named = older.slice(0, 5).map(inWords);
  const more = older.length > named.length ? [`${older.length - named.length} more`] : [];
  throw new StartError(
    `Migration ${contract} takes away what a running version of Writ uses: ${[...named, ...more].join('; ')}. Stop or upgrade it. A process that was killed counts as gone after ${goneAfterSeconds} seconds. Then run "writ migrate --contract" again.`,
  );
}

/** Those that run and have one key and not another, or report no key at all, which is an older version. For the owner. */
export async function withoutKey(client: Asked, { has, lacks }: { has: Uint8Array; lacks: Uint8Array }): Promise<string[]> {
  const { rows } = await client.query<LivingProcess>(
    `SELECT role, part, host, version, knows, greatest(0, extract(epoch FROM clock_timestamp() - seen_at))::int AS seconds
       FROM running.process WHERE seen_at > clock_timestamp() - $1 * interval '1 second' AND (keys = '{}' OR $2 = ANY (keys) AND NOT $3 = ANY (keys))
      ORDER BY role, id`,
    [goneAfterSeconds, has, lacks],
  );
  return rows.map(inWords);
}

/** Keeps processes from reporting until the transaction ends: one that starts meanwhile then finds the migration. */
export async function holdReports(client: Asked): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>("SELECT to_regclass('running.process') IS NOT NULL AS there");
  if (rows[0]?.there === true) await client.query('LOCK TABLE running.process IN SHARE ROW EXCLUSIVE MODE');
}
