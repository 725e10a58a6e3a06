/**
 * One line of time from everything that happened with an order: its history, its clocks with their pauses, its duties,
 * what was read, and entries of the log. Pure: it takes what is known and gives items, the earliest first, with the gaps between them.
 */
import type { OrderFacts, Signature } from '../order-facts.ts';

export type Actor = 'ISSUING' | 'VALIDATING' | 'AUTHORITY' | 'ENFORCING' | 'AGENT' | 'COUNSEL' | 'AUDITOR' | 'SYSTEM';
/** Whether somebody acted for the platform, whose name then says nothing new. */
export const isOfPlatform = (actor: Actor): boolean => actor === 'AGENT' || actor === 'COUNSEL';
export type ItemKind = 'STEP' | 'CLOCK' | 'DUTY' | 'READING' | 'ENTRY';

export interface EntryFacts {
  index: string;
  /** Such as order.validated.v1. */
  type: string;
  at: string;
  outcome: string;
}

/** The text of an item: the key of its sentence with its values, and what somebody wrote. */
export type TimelineText =
  | { of: 'act'; act: string; from: string | null; to: string }
  | { of: 'clock'; what: 'started' | 'due'; clock: string; term: string | null }
  | { of: 'pause'; clock: string; cause: string; until: string | null }
  | { of: 'duty'; what: 'owed' | 'done'; duty: string; article: string | null; late: boolean }
  | { of: 'reading'; categories: readonly string[] }
  | { of: 'entry'; type: string; outcome: string };

export interface TimelineItem {
  /** Names the item among all of the order's. */
  id: string;
  at: string;
  actor: Actor;
  kind: ItemKind;
  said: TimelineText;
  /** Where the signature is shown. */
  by: Signature | null;
  text: string | null;
  codes: readonly string[];
  /** Of its entries in the log, where known. */
  indexes: readonly string[];
  /** Whether it is still to come. */
  ahead: boolean;
}

const actorOfAct: Readonly<Record<string, Actor>> = {
  draftOrder: 'ISSUING',
  submitOrder: 'ISSUING',
  answerClarification: 'ISSUING',
  extendPreservation: 'ISSUING',
  confirmProductionRequest: 'ISSUING',
  endPreservation: 'ISSUING',
  renewSecrecy: 'ISSUING',
  liftSecrecy: 'ISSUING',
  confirmInformed: 'ISSUING',
  validateOrder: 'VALIDATING',
  refuseValidation: 'VALIDATING',
  withdrawOrder: 'AUTHORITY',
  acknowledgeDisclosure: 'AUTHORITY',
  claim: 'AGENT',
  askClarification: 'AGENT',
  decideOrder: 'AGENT',
  recordCallBack: 'AGENT',
  recordNotification: 'AGENT',
  reportImpossible: 'AGENT',
  endImpediment: 'AGENT',
  takeOrder: 'COUNSEL',
  raiseLimit: 'COUNSEL',
  permitMarked: 'COUNSEL',
  raiseMarked: 'COUNSEL',
  releaseOrder: 'COUNSEL',
  returnOrder: 'COUNSEL',
  recordChallenge: 'COUNSEL',
  recordAnswer: 'COUNSEL',
  confirmAnswer: 'AGENT',
  receiveOrder: 'AGENT',
  checkAuthenticity: 'AGENT',
  recordClarification: 'COUNSEL',
  recordWithdrawal: 'COUNSEL',
  recordNoLongerNeeded: 'COUNSEL',
  recordProductionRequest: 'COUNSEL',
  recordProduction: 'COUNSEL',
  recordObjection: 'COUNSEL',
  requestScrutiny: 'COUNSEL',
  recordScrutiny: 'COUNSEL',
  scrutiniseOrder: 'ENFORCING',
  endChallenge: 'COUNSEL',
  clearOrder: 'ENFORCING',
  objectToOrder: 'ENFORCING',
  consultIssuer: 'ENFORCING',
  setConditions: 'ENFORCING',
  maintainOrder: 'ISSUING',
  recordReview: 'ISSUING',
  reportConcern: 'AGENT',
  writeObjection: 'AGENT',
  sendObjection: 'COUNSEL',
};

const isOfBody = (one: Signature, other: Signature | null): boolean =>
  other !== null && one.organisation === other.organisation && one.country === other.country;

/** In which role somebody acted; of an act that two authorities may do, which of them, where the signature is shown. */
export function actorOf({ issuing, validating }: OrderFacts, act: string, by: Signature | null): Actor {
  const actor = actorOfAct[act] ?? 'SYSTEM';
  if (actor !== 'AUTHORITY' || by === null) return actor;
  return isOfBody(by, issuing) ? 'ISSUING' : isOfBody(by, validating) ? 'VALIDATING' : actor;
}

const plain = { by: null, text: null, codes: [], indexes: [], ahead: false } as const;

const steps = (order: OrderFacts): TimelineItem[] =>
  order.history.map(({ act, at, from, to, generation, text = null, codes, by = null }) => ({
    ...plain,
    id: `step-${generation}`,
    at,
    actor: actorOf(order, act, by),
    kind: 'STEP',
    said: { of: 'act', act, from, to },
    by,
    text,
    codes,
  }));

const clocks = ({ clocks: running }: OrderFacts, now: number): TimelineItem[] =>
  running.flatMap(({ kind, startedAt, dueAt, term, pauses }): TimelineItem[] => [
    {
      ...plain,
      id: `clock-${kind}`,
      at: startedAt,
      actor: 'SYSTEM',
      kind: 'CLOCK',
      said: { of: 'clock', what: 'started', clock: kind, term },
    },
    ...pauses.map(
      ({ cause, from, to }, index): TimelineItem => ({
        ...plain,
        id: `pause-${kind}-${index}`,
        at: from,
        actor: 'SYSTEM',
        kind: 'CLOCK',
        said: { of: 'pause', clock: kind, cause, until: to },
      }),
    ),
    {
      ...plain,
      id: `due-${kind}`,
      at: dueAt,
      actor: 'SYSTEM',
      kind: 'CLOCK',
      said: { of: 'clock', what: 'due', clock: kind, term },
      ahead: Date.parse(dueAt) > now,
    },
  ]);

const duties = ({ duties: owed, issuing, validating, notified }: OrderFacts): TimelineItem[] =>
  owed.flatMap(({ id, kind, organisation, article, createdAt, doneAt, late, text }): TimelineItem[] => {
    const said = { of: 'duty', duty: kind, article, late } as const;
    const actor: Actor =
      organisation === null
        ? 'COUNSEL'
        : organisation === issuing.organisation
          ? 'ISSUING'
          : organisation === validating?.organisation
            ? 'VALIDATING'
            : organisation === notified?.organisation
              ? 'ENFORCING'
              : 'AUTHORITY';
    const owedItem: TimelineItem = {
      ...plain,
      id: `duty-${id}`,
      at: createdAt,
      actor: 'SYSTEM',
      kind: 'DUTY',
      said: { ...said, what: 'owed' },
    };
    const doneItem: TimelineItem[] =
      doneAt === null ? [] : [{ ...plain, id: `done-${id}`, at: doneAt, actor, kind: 'DUTY', said: { ...said, what: 'done' }, text }];
    return [owedItem, ...doneItem];
  });

const readings = ({ readings: read }: OrderFacts): TimelineItem[] =>
  read.map(({ at, categories, index }) => ({
    ...plain,
    id: `read-${index}`,
    at,
    actor: 'AUTHORITY',
    kind: 'READING',
    said: { of: 'reading', categories },
    indexes: [index],
  }));

/** Entries of the log: an entry of the same instant as a step is shown at that step, that of a reading at the reading, every other one separately. */
function withEntries(items: readonly TimelineItem[], entries: readonly EntryFacts[]): TimelineItem[] {
  const instants = new Map(items.filter(({ kind }) => kind === 'STEP').map((item) => [Date.parse(item.at), item.id]));
  const ofStep = (entry: EntryFacts): string | undefined =>
    entry.type.startsWith('order.') ? instants.get(Date.parse(entry.at)) : undefined;
  const read = new Set(items.filter(({ kind }) => kind === 'READING').flatMap(({ indexes }) => indexes));
  const alone = entries.filter((entry) => ofStep(entry) === undefined && !read.has(entry.index));
  return [
    ...items.map((item) => ({
      ...item,
      indexes: [...item.indexes, ...entries.filter((entry) => ofStep(entry) === item.id).map(({ index }) => index)],
    })),
    ...alone.map(
      ({ index, type, at, outcome }): TimelineItem => ({
        ...plain,
        id: `entry-${index}`,
        at,
        actor: actorOfEntry(type),
        kind: isOfReading(type) ? 'READING' : 'ENTRY',
        said: { of: 'entry', type, outcome },
        indexes: [index],
      }),
    ),
  ];
}

/** Whether an entry is about records that were asked for or read; what is preserved or deleted is the service's own doing. */
const isOfReading = (type: string): boolean => type.startsWith('access.') || type.startsWith('record.disclosed.');

const actorOfEntry = (type: string): Actor => (isOfReading(type) ? 'AUTHORITY' : type.startsWith('audit.') ? 'AUDITOR' : 'SYSTEM');

export interface TimelineSources {
  order: OrderFacts;
  entries?: readonly EntryFacts[];
}

/** All that happened, the earliest first; at one instant in the order of the sources. `now` is in milliseconds since 1970. */
export function timelineOf({ order, entries = [] }: TimelineSources, now: number): TimelineItem[] {
  const items = [...steps(order), ...clocks(order, now), ...duties(order), ...readings(order)];
  return withEntries(items, entries).sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

/** From where on nothing happening is shown as a gap, in milliseconds. */
export const gapMs = 24 * 3_600_000;

/** The time without anything before an item, in milliseconds; null where it is short, before the first one, and before what is still to come. */
export function gapBefore(items: readonly TimelineItem[], index: number): number | null {
  const [before, item] = [items[index - 1], items[index]];
  if (before === undefined || item === undefined || item.ahead) return null;
  const length = Date.parse(item.at) - Date.parse(before.at);
  return length >= gapMs ? length : null;
}
