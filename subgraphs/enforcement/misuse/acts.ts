/** What a person did, read from the database as the rules of misuse need it; and how much of the kind they did in all. */
import { personText } from '@writ/access';
import type { HeldBy } from '@writ/subgraph';
import type { MisuseKind } from '../sdl.ts';
import { complaintsById } from '../store/complaints.ts';
import { itemFact } from '../store/facts.ts';
import { noticesById } from '../store/notices.ts';
import { restrictionsById } from '../store/restrictions.ts';
import type { ComplaintRow, Database, NoticeRow, RestrictionRow } from '../store/rows.ts';
import type { Act } from './measure.ts';
import type { Misuser } from './store.ts';

/** Acts with whom they are of; the first speaks for all once they are known to be of one person. */
export interface Acts {
  readonly acts: readonly Act[];
  readonly misuser: Misuser | null;
  /** A notice of theirs, whose address a letter can go to. */
  readonly noticeId: string | null;
  /** How many they gave, filed or published since an instant. */
  inAll(since: Date): Promise<number>;
}

/** Who gave a notice while signed in, as a stored person. */
export const noticeGiver = ({ notifierIssuer: issuer, notifierSubject: subject }: NoticeRow): string | null =>
  issuer === null || subject === null ? null : personText({ issuer, subject });
const hex = (bytes: Uint8Array | null): string => (bytes === null ? 'nobody' : Buffer.from(bytes).toString('hex'));

function noticeObjection(row: NoticeRow): string | null {
  if (!row.unfounded) return 'it was not decided to be manifestly unfounded';
  return noticeGiver(row) === null && row.notifierHash === null ? 'nobody is known to have given it' : null;
}

/** What acts are read with. */
export interface ActsReader {
  readonly db: Database;
  readonly heldBy: HeldBy;
}

async function noticeActs({ db, heldBy }: ActsReader, ids: readonly string[]): Promise<Acts> {
  const rows = await noticesById(db, ids);
  const acts = rows.map((row) => ({
    id: row.id,
    at: row.submittedAt,
    by: noticeGiver(row) ?? hex(row.notifierHash),
    objection: noticeObjection(row),
  }));
  const newest = rows.toSorted((one, other) => other.submittedAt.getTime() - one.submittedAt.getTime())[0];
  if (newest === undefined) return { acts, misuser: null, noticeId: null, inAll: async () => 0 };
  const { notifierIssuer, notifierSubject, notifierHash } = newest;
  const person = noticeGiver(newest);
  const hash = notifierHash === null ? null : new Uint8Array(notifierHash);
  const own = person === null ? { notifierHash: hash } : { notifierIssuer, notifierSubject };
  const holder = notifierIssuer === null || notifierSubject === null ? null : { issuer: notifierIssuer, subject: notifierSubject };
  return {
    acts,
    misuser: { accountId: await heldBy(holder), person, notifierHash: hash },
    noticeId: newest.notifierEmail === null ? null : newest.id,
    inAll: (since) => db.notice.count({ where: { ...own, submittedAt: { gte: since } } }),
  };
}

/** Null for whoever filed it by the receipt of a notice: no person is known. */
const filer = ({ filedIssuer: issuer, filedSubject: subject }: ComplaintRow) =>
  issuer === null || subject === null ? null : { issuer, subject };

const personOfFiler = (row: ComplaintRow): string | null => {
  const person = filer(row);
  return person && personText(person);
};

function complaintObjection(row: ComplaintRow): string | null {
  if (filer(row) === null) return 'it was filed by a receipt, and nobody is known to have filed it';
  return row.unfounded ? null : 'it was not decided to be manifestly unfounded';
}

async function complaintActs({ db, heldBy }: ActsReader, ids: readonly string[]): Promise<Acts> {
  const rows = await complaintsById(db, ids);
  const acts = rows.map((row) => ({
    id: row.id,
    at: row.filedAt,
    by: personOfFiler(row) ?? row.id,
    objection: complaintObjection(row),
  }));
  const [first] = rows;
  if (first === undefined) return { acts, misuser: null, noticeId: null, inAll: async () => 0 };
  const { filedIssuer, filedSubject } = first;
  return {
    acts,
    misuser: { accountId: await heldBy(filer(first)), person: personOfFiler(first), notifierHash: null },
    noticeId: null,
    inAll: (since) => db.complaint.count({ where: { filedIssuer, filedSubject, filedAt: { gte: since } } }),
  };
}

function contentObjection({ state, statement }: RestrictionRow): string | null {
  if (statement?.decisionGround !== 'DECISION_GROUND_ILLEGAL_CONTENT') return 'its ground is not that the content is illegal';
  return ['SCHEDULED', 'ACTIVE', 'ENDED'].includes(state) ? null : 'it was lifted or reversed';
}

/** The act is the publishing, whenever it was found out. */
async function contentActs({ db }: ActsReader, ids: readonly string[]): Promise<Acts> {
  const rows = await restrictionsById(db, ids);
  const acts: Act[] = [];
  for (const row of rows) {
    const item = row.itemId === null ? null : await itemFact(db, row.itemId);
    acts.push({ id: row.id, at: item?.publishedAt ?? row.decidedAt, by: row.accountId, objection: contentObjection(row) });
  }
  const accountId = rows[0]?.accountId ?? null;
  const inAll = async (since: Date): Promise<number> => {
    const [row] = await db.$queryRaw<{ count: bigint }[]>`SELECT content.items_since(${accountId}, ${since}::timestamptz) AS count`;
    return Number(row?.count ?? 0);
  };
  return { acts, misuser: accountId === null ? null : { accountId, person: null, notifierHash: null }, noticeId: null, inAll };
}

const readers = { UNFOUNDED_NOTICES: noticeActs, UNFOUNDED_COMPLAINTS: complaintActs, ILLEGAL_CONTENT: contentActs };

export const actsOf = (reader: ActsReader, kind: MisuseKind, ids: readonly string[]): Promise<Acts> => readers[kind](reader, ids);
