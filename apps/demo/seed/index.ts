/**
 * Records to work with: the seed, made from a public corpus of mail under fictional names, and the import of a platform's
 * own lines. Both write the same lines through the same writer. Runs as `writ_owner` and never in a request.
 */
import type pg from 'pg';
import type { IndexKey } from '../../../prisma/blind-index.ts';
import { listCorpus } from './corpus/corpus.ts';
import { keptWalk } from './corpus/kept-walk.ts';
import { surveyCorpus } from './corpus/survey.ts';
import { walkCorpus } from './corpus/walk.ts';
import { chooseMails, findHolders, type Holders } from './demo-holders.ts';
import { seedLines } from './lines/seed-lines.ts';
import { loadGroups } from './load.ts';
import type { Progress } from './progress.ts';
import { Pseudonyms } from './pseudonyms/pseudonyms.ts';
import { type Counts, noCounts } from './write/writing.ts';

export * from './importing.ts';

/** What the seed needs. */
export interface SeedOptions {
  /** Connections as `writ_owner`. */
  readonly owner: pg.Pool;
  /** The issuer under which the two holders sign in as `holder-1` and `holder-2`. */
  readonly issuer: string;
  /** The master key of blind indexes, at least 32 bytes. */
  readonly blindIndexKey: IndexKey;
  readonly progress?: Progress;
  /** About how many mails to take, for tests; all 6,046 without it. */
  readonly limit?: number;
}

/** What the seed did. */
export interface Seeded {
  /** New rows by type; none at all when everything was there. */
  readonly added: Counts;
  /** Accounts by the subject that holds them; empty when everything was there. */
  readonly holders: Readonly<Record<string, string>>;
}

/**
 * Links people who sign in, by the subject of their token, to accounts. A subject that has an account already keeps it.
 * Throws when an account does not exist.
 */
export async function linkHolders(db: pg.Pool, issuer: string, holders: Readonly<Record<string, string>>): Promise<void> {
  await db.query(
    `INSERT INTO records.account_holder (issuer, subject, account_id)
     SELECT $1, subject, account FROM unnest($2::text[], $3::text[]) AS h(subject, account) ON CONFLICT DO NOTHING`,
    [issuer, Object.keys(holders), Object.values(holders)],
  );
}

/** Whether a whole seed ended here before: its last lines are the notices, its very last act is linking the holders. */
async function isSeeded(db: pg.Pool, issuer: string): Promise<boolean> {
  const notices = listCorpus().filter((file) => file.isSpam);
  const found = await db.query<{ notices: number; holders: number }>(
    `SELECT (SELECT count(*)::int FROM enforcement.notice WHERE id = ANY ($1)) AS notices,
            (SELECT count(*)::int FROM records.account_holder WHERE issuer = $2 AND subject IN ('holder-1', 'holder-2')) AS holders`,
    [notices.map((file) => `${file.key}-notice`), issuer],
  );
  return found.rows[0]?.notices === notices.length && found.rows[0].holders === 2;
}

function holderAccounts(holders: Holders, pseudonyms: Pseudonyms): Record<string, string> {
  return Object.fromEntries(Object.entries(holders).map(([subject, address]) => [subject, pseudonyms.person(address)?.accountKey ?? '']));
}

/** Fills the database; at a second run it adds what is missing, and nothing when nothing is. */
export async function seed(options: SeedOptions): Promise<Seeded> {
  const { owner, issuer, blindIndexKey, progress, limit } = options;
  if (limit === undefined && (await isSeeded(owner, issuer))) return { added: noCounts(), holders: {} };
  const survey = await surveyCorpus(listCorpus(), keptWalk(walkCorpus));
  const pseudonyms = new Pseudonyms(survey);
  const found = findHolders(survey);
  const mails = chooseMails(survey, found, limit);
  const { groups, total } = seedLines(mails, { survey, pseudonyms });
  const added = await loadGroups(groups, owner, { blindIndexKey, total, ...(progress ? { progress } : {}) });
  const holders = holderAccounts(found, pseudonyms);
  await linkHolders(owner, issuer, holders);
  return { added, holders };
}
