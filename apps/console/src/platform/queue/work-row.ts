/** A piece of work as a row of the queue: where it leads, its sender, and its warnings. */
import type { Role } from '../../app/session.ts';
import type { WorkRowFragment } from '../../graphql/platform/graphql.ts';
import { dayMs } from '../../parts/instants.ts';

export type WorkRow = WorkRowFragment;

/** What about a piece of work asks for care, most urgent first. */
export type RiskMark =
  | 'emergency'
  | 'first-removal'
  | 'escalated'
  | 'release'
  | 'clarification'
  | 'secrecy'
  | 'broad'
  | 'flagger'
  | 'state'
  | 'execution';

/** The page of what a piece of work is about. */
export const places = {
  Order: '/orders/$id',
  Notice: '/notices/$id',
  Complaint: '/complaints/$id',
  ErasureRequest: '/erasure-requests/$id',
} as const;
export const placeOf = ({ subject }: WorkRow): (typeof places)[keyof typeof places] => places[subject.__typename];

/** The address of its page: rows are plain links, of which a screen full is drawn in no time. */
export const pathOf = (row: WorkRow): string => placeOf(row).replace('$id', encodeURIComponent(row.subject.id));

/** The authority that it is from, by its enrolment; null where it is from none. */
export const authorityOf = ({ subject }: WorkRow) => (subject.__typename === 'Order' ? subject.issuing : null);

/** The body that it is from; null where nobody is named in a list: a reader, or the person concerned. */
export function fromOf({ subject }: WorkRow): string | null {
  if (subject.__typename === 'Order') return subject.issuing.organisation;
  if (subject.__typename === 'Notice') return subject.trustedFlagger?.name ?? subject.publicBody?.name ?? null;
  return null;
}

/** Its own number; null where it has none. */
export const referenceOf = ({ subject }: WorkRow): string | null => (subject.__typename === 'Order' ? subject.reference : null);

/** The title of the reported item, as everybody reads it; null where there is none to show. */
export function titleOf({ subject }: WorkRow): string | null {
  const title = subject.__typename === 'Notice' ? subject.item.title?.trim() : undefined;
  return title === undefined || title === '' ? null : title;
}

/** Time that is looked back at for a clock, in milliseconds: only a request for erasure has more, and its time is never given again. */
const longestTermMs = 14 * 86_400_000;

/** When the time of a piece of work began: it becomes urgent in the last fifth, and what arrived long before is no nearer its end for that. */
export function termBegan(arrivedAt: string | null, dueAt: string | null): string {
  const due = Date.parse(dueAt ?? '');
  const earliest = Number.isNaN(due) ? 0 : due - longestTermMs;
  return new Date(Math.max(earliest, arrivedAt === null ? earliest : Date.parse(arrivedAt))).toISOString();
}

/** When its time began, as far as the graph says. */
export function beganAt({ subject, dueAt }: WorkRow): string {
  if (subject.__typename === 'ErasureRequest') return subject.askedAt;
  const began = subject.__typename === 'Order' ? subject.servedAt : subject.__typename === 'Notice' ? subject.submittedAt : subject.filedAt;
  return termBegan(began, dueAt);
}

export const targetsOf = ({ subject }: WorkRow): number | null => (subject.__typename === 'Order' ? subject.targets.length : null);

/** From how many targets, and from how many days of a window on, an order gets a warning about its breadth. */
const broad = { targets: 5, days: 90 } as const;

function isBroad({ subject }: WorkRow): boolean {
  if (subject.__typename !== 'Order') return false;
  const { targets, from, to, territories } = subject;
  const days = from !== null && to !== null ? (Date.parse(to) - Date.parse(from)) / dayMs : 0;
  return targets.length >= broad.targets || days > broad.days || territories.includes('WORLD');
}

export function marksOf(row: WorkRow): RiskMark[] {
  const { subject, source, escalatedAt } = row;
  const order = subject.__typename === 'Order' ? subject : null;
  const marks: [RiskMark, boolean][] = [
    ['emergency', order?.emergency != null],
    ['first-removal', order?.firstRemoval === true],
    ['escalated', escalatedAt !== null],
    ['release', order?.status === 'APPROVED'],
    ['clarification', order?.status === 'CLARIFICATION'],
    ['secrecy', order?.secrecy?.state === 'IN_FORCE' || order?.secrecy?.state === 'LAPSED'],
    ['broad', isBroad(row)],
    ['flagger', source === 'TRUSTED_FLAGGER'],
    ['state', source === 'STATE_ACTOR'],
    ['execution', subject.__typename === 'Complaint' && subject.covers === 'EXECUTION'],
  ];
  return marks.filter(([, is]) => is).map(([mark]) => mark);
}

/** Who holds it at an instant; null when nobody does. */
export const holderOf = ({ claimedBy, claimEndsAt }: Pick<WorkRow, 'claimedBy' | 'claimEndsAt'>, now: number): string | null =>
  claimEndsAt !== null && Date.parse(claimEndsAt) > now ? claimedBy : null;

/** What somebody can do about a claim, or why they can't. The server decides; this explains the buttons. */
export type Claimable = 'claim' | 'renew' | 'held' | 'counsel-only' | 'agent-only' | 'released-by-counsel';

export function claimableBy(row: WorkRow, me: string, roles: readonly Role[], now: number): Claimable {
  if ((row.kind === 'COMPLAINT' || row.kind === 'ERASURE') && !roles.includes('COUNSEL')) return 'counsel-only';
  if (row.kind === 'ORDER' && !roles.includes('AGENT')) return 'agent-only';
  const holder = holderOf(row, now);
  if (holder === me) return 'renew';
  if (row.subject.__typename === 'Order' && row.subject.status === 'APPROVED') return 'released-by-counsel';
  return holder === null ? 'claim' : 'held';
}
