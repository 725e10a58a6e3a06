/**
 * Compares all decisions that are stored as those of entries with what these entries cover, and each entry that covers some with what is stored. One bit that
 * somebody changed, on either side, names its decision or its place.
 */
import { type ComparedDecisions, type LogDetails, openDetails } from '@writ/access-log';
import { storedDecisions } from '@writ/enforcement';
import type { DatabaseConnection } from '@writ/prisma';
import pg from 'pg';

/** What a comparison came to. */
export interface Compared {
  /** Entries that cover decisions. */
  readonly entries: number;
  /** Decisions that are what their entry covers. */
  readonly same: number;
  /** Decisions of which nothing can be shown any more, because their account was erased. */
  readonly erased: number;
  /** Entries that wait to be appended. */
  readonly waiting: number;
  /** What is not as it should be, in a sentence each. */
  readonly findings: readonly string[];
}

export interface Comparing {
  /** As the owner of the tables. */
  readonly owner: DatabaseConnection;
  readonly masterKey: Uint8Array;
  readonly previousMasterKey?: Uint8Array | undefined;
}

const list = (names: readonly (string | number)[]): string =>
  names.length <= 20 ? names.join(', ') : `${names.slice(0, 20).join(', ')} and ${names.length - 20} more`;

/** What is wrong with one entry. */
function findingsOf(index: number, { rootHolds, changed, missing }: ComparedDecisions): string[] {
  return [
    ...(rootHolds === false
      ? [`Entry ${index}: the hashes of its decisions in log.log_decisions do not give the root that it states.`]
      : []),
    ...(changed.length > 0 ? [`Entry ${index} does not cover what is stored as ${list(changed)}.`] : []),
    ...(missing.length > 0 ? [`Entry ${index} covers decisions that are not stored, at the places ${list(missing)}.`] : []),
  ];
}

/** The numbers of all entries that cover decisions, by event. */
async function coveringEntries(pool: pg.Pool): Promise<Map<string, number>> {
  const { rows } = await pool.query<{ event: string; idx: string }>(
    'select e.event_id as event, d.idx from log.log_decisions d join log.log_entry e on e.idx = d.idx order by d.idx',
  );
  return new Map(rows.map(({ event, idx }) => [event, Number(idx)]));
}

async function indexOf(pool: pg.Pool, event: string): Promise<number | undefined> {
  const text = 'select d.idx from log.log_entry e join log.log_decisions d on d.idx = e.idx where e.event_id = $1';
  const { rows } = await pool.query<{ idx: string }>(text, [event]);
  return rows[0] && Number(rows[0].idx);
}

/** Where an entry is that decisions name. It may be appended while somebody looks. */
async function placeOf(pool: pg.Pool, event: string): Promise<number | 'waiting' | undefined> {
  const index = await indexOf(pool, event);
  if (index !== undefined) return index;
  const waits = await pool.query('select from log.log_pending where event_id = $1', [event]);
  return waits.rowCount === 0 ? indexOf(pool, event) : 'waiting';
}

async function compareAll(pool: pg.Pool, details: LogDetails, owner: DatabaseConnection): Promise<Compared> {
  // Read first: the lines of what was appended until now are stored.
  const covering = await coveringEntries(pool);
  const entries = covering.size;
  const findings: string[] = [];
  const sums = { same: 0, erased: 0, waiting: 0 };
  for await (const { batch, entry, decisions } of storedDecisions(owner)) {
    const place = await placeOf(pool, entry);
    covering.delete(entry);
    if (place === 'waiting') sums.waiting += 1;
    else if (place === undefined) findings.push(`Decisions of batch ${batch} name entry ${entry}, which is not in the log.`);
    else {
      const compared = await details.compareDecisions(place, decisions);
      findings.push(...findingsOf(place, compared));
      sums.erased += compared.erased.length;
      sums.same += decisions.length - compared.changed.length - compared.erased.length;
    }
  }
  for (const index of covering.values()) findings.push(`Entry ${index} covers decisions, and none is stored.`);
  return { entries, ...sums, findings };
}

/** Compares a whole database. Rejects as the database does, and with EnvelopeError for a key that does not open. */
export async function compareStored({ owner, ...keys }: Comparing): Promise<Compared> {
  const pool = new pg.Pool({ ...owner, max: 2 });
  try {
    return await compareAll(pool, openDetails({ pool, ...keys }), owner);
  } finally {
    await pool.end();
  }
}

/** What it came to, line by line. */
export function comparedText({ entries, same, erased, waiting, findings }: Compared): string[] {
  const counted = `${entries} entries cover decisions. ${same} of those that are stored are what their entries cover, ${erased} can't be shown any more, and ${waiting} entries are not in the log yet.`;
  return [...findings.map((finding) => `- ${finding}`), counted];
}
