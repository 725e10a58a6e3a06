/**
 * What the log says of a report in public: the entry `report.v1`, and the totals of the days that it counts. Everything here is read out of leaves that
 * somebody else has verified; nothing is asked.
 */
import type { Run } from './read-facts.ts';

/** A public leaf: its index, its id and what it says. */
export interface PublicEntry {
  readonly index: number;
  readonly id: string;
  readonly says: Readonly<Record<string, unknown>>;
}

/** A report as its entry states it. */
export interface StatedReport {
  readonly index: number;
  readonly id: string;
  /** First and last day. */
  readonly from: string;
  readonly to: string;
  /** The first entry that is counted, and the first that is not any more. */
  readonly firstEntry: number;
  readonly endEntry: number;
  readonly method: string;
  readonly facts: string;
  readonly figures: string;
  readonly sheets: Readonly<Record<string, string>>;
  readonly corrects: string | null;
}

/** What of an entry is not as it should be, in one sentence. */
export type Fault = string;

const isHash = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const isIndex = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

/** The report that an entry states; undefined for another entry, and for one that states none that can be read. */
export function reportIn({ index, id, says }: PublicEntry): StatedReport | undefined {
  const { type, period, from: firstEntry, to: endEntry, method, facts, figures, sheets, corrects } = says;
  const [, from = '', to = ''] = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/.exec(String(period)) ?? [];
  if (type !== 'report.v1' || from === '' || from > to || !isIndex(firstEntry) || !isIndex(endEntry) || typeof method !== 'string')
    return undefined;
  if (!isHash(facts) || !isHash(figures) || (corrects !== null && typeof corrects !== 'string')) return undefined;
  if (sheets === null || typeof sheets !== 'object' || !Object.values(sheets).every(isHash)) return undefined;
  return { index, id, from, to, firstEntry, endEntry, method, facts, figures, sheets: sheets as Record<string, string>, corrects };
}

interface Day {
  readonly day: string;
  readonly from: number;
  readonly to: number;
  readonly types: Readonly<Record<string, unknown>>;
  /** What the totals say besides of what reports count; a group is undefined in totals of before there was one. */
  readonly groups: Readonly<Record<CountedGroup, Readonly<Record<string, unknown>> | undefined>>;
}

/** The groups of the totals that count facts by what they say: of which kind, by which key, and which name of the group has more of them in it than it says. */
const countedGroups = {
  effects: { fact: 'effect', key: 'effect', beside: undefined },
  complaints: { fact: 'complaint', key: 'outcome', beside: undefined },
  measures: { fact: 'measure', key: 'ground', beside: 'in bulk' },
} as const;
type CountedGroup = keyof typeof countedGroups;

const tableOf = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;

function dayIn({ says }: PublicEntry): Day[] {
  const { type, day, from, to, types } = says;
  if (type !== 'totals.v1' || typeof day !== 'string' || !isIndex(from) || !isIndex(to) || types === null || typeof types !== 'object')
    return [];
  const groups = { effects: tableOf(says['effects']), complaints: tableOf(says['complaints']), measures: tableOf(says['measures']) };
  return [{ day, from, to, types: types as Record<string, unknown>, groups }];
}

const after = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** The days of a period, as the totals have them. */
export interface Days {
  readonly firstEntry: number;
  readonly endEntry: number;
  readonly days: readonly Day[];
}

/**
 * The totals of each day of a period; a log that began in the middle of the period has them from then on. A fault where a day's are missing, or do not go on where
 * those of the day before ended.
 */
export function daysOf(entries: readonly PublicEntry[], from: string, to: string): Days | Fault {
  const all = entries.flatMap(dayIn).sort((one, other) => (one.day < other.day ? -1 : 1));
  const days = all.filter(({ day }) => day >= from && day <= to);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return `The log has no totals of any day from ${from} to ${to}.`;
  if (last.day !== to) return `The log has no totals of ${after(last.day)}: a period can be counted when its last day is over.`;
  if (first.day !== from && first.from !== 0) return `The log has no totals of ${from}, though it began before.`;
  for (const [at, day] of days.entries()) {
    const before = days[at - 1];
    if (before !== undefined && (day.day !== after(before.day) || day.from !== before.to))
      return `The totals of ${day.day} do not go on where those of ${before.day} ended.`;
  }
  return { firstEntry: first.from, endEntry: last.to, days };
}

/** The decisions that one entry covers at most. */
const decisionsMost = 1_000;

/** Which entries a kind of fact is in, whether each of them has one, and which cover many decisions that have one each. */
const entriesOf: Readonly<
  Record<string, { readonly types: readonly string[]; readonly each: boolean; readonly bulk?: readonly string[] }>
> = {
  order: { types: ['order.served.v1'], each: false },
  classification: { types: ['classification.recorded.v1'], each: false },
  effect: { types: ['order.released.v1', 'order.cleared.v1', 'order.fulfilled.v1'], each: false },
  notification: { types: ['order.notified.v1', 'order.notification.recorded.v1'], each: false },
  refusal: { types: ['order.objected.v1', 'order.refused.v1', 'order.revoked.v1'], each: false },
  remedy: { types: ['order.challenged.v1'], each: false },
  'remedy-ended': { types: ['order.challenge.ended.v1'], each: false },
  'cost-claimed': { types: ['order.costs.claimed.v1'], each: false },
  'cost-answered': { types: ['order.costs.answered.v1'], each: false },
  'notice-received': { types: ['notice.submitted.v1'], each: true },
  notice: { types: ['notice.decided.v1'], each: true },
  measure: { types: ['restriction.applied.v1'], each: true, bulk: ['decisions.v1'] },
  'complaint-filed': { types: ['complaint.filed.v1'], each: true },
  complaint: { types: ['complaint.decided.v1'], each: true },
  'dispute-submitted': { types: ['dispute.recorded.v1'], each: true },
  dispute: { types: ['dispute.decided.v1'], each: true },
  'dispute-ended': { types: ['dispute.implemented.v1'], each: true },
  suspension: { types: ['misuse.suspended.v1'], each: true },
};

/** What a band leaves open: `<10` is one to nine, 120 is 120 to 129. A name that is not there was not counted at all. */
function boundsOf(band: unknown): { least: number; most: number } {
  if (band === undefined) return { least: 0, most: 0 };
  if (band === '<10') return { least: 1, most: 9 };
  return isIndex(band) ? { least: band, most: band + 9 } : { least: 0, most: Number.POSITIVE_INFINITY };
}

/** How many facts of a name the days leave room for. A day whose totals are from before there was the group leaves room for any number. */
function roomFor(group: CountedGroup, name: string, days: Days['days']): { least: number; most: number } {
  const { beside } = countedGroups[group];
  let [least, most] = [0, 0];
  for (const { groups, types } of days) {
    const said = groups[group];
    const own = said === undefined ? { least: 0, most: Number.POSITIVE_INFINITY } : boundsOf(said[name]);
    least += own.least;
    most += own.most + boundsOf(types['unreadable']).most;
    for (const more of [said?.['unreadable'], beside === undefined ? undefined : said?.[beside]]) most += boundsOf(more).most;
  }
  return { least, most };
}

/** The same of facts by what they say: of each name in the file or in the totals. */
function outOfGroups(runs: readonly Run[], days: Days['days']): Fault[] {
  return (Object.keys(countedGroups) as CountedGroup[]).flatMap((group) => {
    const { fact, key, beside } = countedGroups[group];
    const counts = new Map<string, number>();
    for (const { says, times } of runs)
      if (says['fact'] === fact) counts.set(String(says[key]), (counts.get(String(says[key])) ?? 0) + times);
    const named = days.flatMap(({ groups }) => Object.keys(groups[group] ?? {}));
    const names = new Set([...counts.keys(), ...named].filter((name) => name !== beside && name !== 'unreadable'));
    return [...names].sort().flatMap((name) => {
      const [count, { least, most }] = [counts.get(name) ?? 0, roomFor(group, name, days)];
      return count >= least && count <= most
        ? []
        : [
            `There are ${count} facts "${fact}" with ${key} ${JSON.stringify(name)}; the totals of the days leave room for ${least} to ${most}.`,
          ];
    });
  });
}

/** Every kind of fact of which there are more, or fewer, than the bands of the period's days leave room for; and of some kinds each that says the same. */
export function outOfBands(runs: readonly Run[], days: Days['days']): Fault[] {
  const counts = new Map<string, number>();
  for (const { says, times } of runs) counts.set(String(says['fact']), (counts.get(String(says['fact'])) ?? 0) + times);
  const sumOf = (types: readonly string[], side: 'least' | 'most'): number =>
    days.reduce((sum, day) => sum + types.reduce((so, type) => so + boundsOf(day.types[type])[side], 0), 0);
  const unreadable = sumOf(['unreadable'], 'most');
  const ofKinds = Object.entries(entriesOf).flatMap(([kind, { types, each, bulk = [] }]) => {
    const count = counts.get(kind) ?? 0;
    const [low, high] = [each ? sumOf(types, 'least') : 0, sumOf(types, 'most') + sumOf(bulk, 'most') * decisionsMost + unreadable];
    return count >= low && count <= high
      ? []
      : [`There are ${count} facts ${JSON.stringify(kind)}; the totals of the days leave room for ${low} to ${high}.`];
  });
  return [...ofKinds, ...outOfGroups(runs, days)];
}

/**
 * Whether reports follow each other without a gap: a period begins where one before ended, or a report corrects one of the same period. The first
 * that was ever published follows none.
 */
export function chainFaults(report: StatedReport, reports: readonly StatedReport[]): Fault[] {
  const before = reports.filter(({ index }) => index < report.index);
  if (report.corrects !== null) {
    const corrected = before.find(({ id }) => id === report.corrects);
    if (corrected === undefined) return [`It corrects ${report.corrects}, which is no earlier report of this log.`];
    const same = corrected.from === report.from && corrected.to === report.to && corrected.firstEntry === report.firstEntry;
    return same && corrected.endEntry === report.endEntry
      ? []
      : [`It corrects ${report.corrects}, which counts other days or other entries.`];
  }
  const twice = before.find(({ from, to }) => from <= report.to && to >= report.from);
  if (twice !== undefined) return [`Days of it were reported by ${twice.id} before, and it does not say that it corrects that.`];
  if (before.length === 0) return [];
  const adjoins = before.some(({ to, endEntry }) => after(to) === report.from && endEntry === report.firstEntry);
  return adjoins ? [] : [`No report before it ends on the day before ${report.from}: entries between them are in no report.`];
}

/** The report that corrects this one, if any does. */
export const correctionOf = (report: StatedReport, reports: readonly StatedReport[]): StatedReport | undefined =>
  reports.find(({ corrects }) => corrects === report.id);
