/**
 * An agent writes a report of a suspicion, counsel sends or drops it: Regulation (EU) 2022/2065, Art. 18. Each step is an entry of the log,
 * and so is the attempt of one person to take both.
 */
import { type Fact, reportFact } from '@writ/access';
import { problem, Refused } from '@writ/statements-domain/refusal';
import type { Entry } from '../entries.ts';
import { type Database, present } from '../store/rows.ts';
import { type SuspicionRow, suspicionById } from './store.ts';
import { articleOf, digestOf, type Reported } from './suspicion.ts';

/** To whom it goes, as an entry says it. */
const addresseeOf = ({ receiverOrganisation, receiverCountry, handTo }: SuspicionRow) =>
  receiverOrganisation === null ? { byHand: handTo } : { receiver: { organisation: receiverOrganisation, country: receiverCountry } };

export const entryOf = (
  row: SuspicionRow,
  step: 'proposed' | 'sent' | 'dropped' | 'delivered',
  more: Pick<Entry, 'reason'> & { sha256?: string } = {},
): Entry => ({
  type: `suspicion.${step}.v1`,
  action: step,
  legal: {
    article: articleOf(row.basis),
    offence: row.offence,
    country: row.country,
    digest: row.digest,
    fields: row.fields,
    ...addresseeOf(row),
    ...(more.sha256 === undefined ? {} : { sha256: more.sha256 }),
  },
  ...(more.reason === undefined ? {} : { reason: more.reason }),
  target: { suspicion: row.id, item: row.itemId },
});

export async function found(db: Database, id: string): Promise<SuspicionRow> {
  const row = await suspicionById(db, id);
  if (row === null) throw new Refused([problem('NOT_FOUND', 'There is no such suspicion: check its id.')]);
  return row;
}

/** The report in a row; null for what was proposed before reports held their information. */
export function reportedOf(row: SuspicionRow): Reported | null {
  const { accountId, itemUrl, itemPublishedAt } = row;
  if (accountId === null || itemUrl === null || itemPublishedAt === null) return null;
  return { ...row, accountId, itemUrl, itemPublishedAt };
}

/** The digest of what is sent: kept with a row from before, computed of every other. */
export function currentDigest(row: SuspicionRow): string {
  const reported = reportedOf(row);
  return reported === null ? row.digest : digestOf(reported);
}

/** What the two persons of a sent report vouch for, so that `orders` believes it. */
export const sentFact = (row: SuspicionRow, decidedBy: string): Fact => reportFact({ ...row, account: present(row.accountId), decidedBy });
