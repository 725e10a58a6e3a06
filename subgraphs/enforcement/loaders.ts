/** What one call reads, each kind in one query for all of its ids. Loaders check nothing: who may see a row is asked of {@link Viewer}. */
import type { Effect } from '@writ/statements-domain/restrictions';
import type { CardReader } from '@writ/subgraph';
import DataLoader from 'dataloader';
import { type DisputeRow, disputesAboutNotices, disputesAboutRestrictions } from './disputes/store.ts';
import { type EffectRow, effectsAt, placeOf } from './effects/store.ts';
import { type ErasureRow, erasuresById } from './erasure/store.ts';
import { type FlaggerRow, flaggersById } from './notices/flagger-store.ts';
import type { Tombstone } from './sdl.ts';
import { accessIndexOf } from './store/accesses.ts';
import { measuresOn, type TerritoryMeasures } from './store/account-measures.ts';
import { complaintsAbout, complaintsById, complaintsOfAccesses, complaintsOfNotices } from './store/complaints.ts';
import { type Lag, lagsOf } from './store/event-subscribers.ts';
import { type ItemVersionRow, itemVersions } from './store/item-versions.ts';
import { noticesById } from './store/notices.ts';
import { knownOrders, redressOf } from './store/orders.ts';
import { effectsOn, restrictionsById, restrictionsOf } from './store/restrictions.ts';
import type { ComplaintRow, Database, NoticeRow, RestrictionRow, WorkFactRow } from './store/rows.ts';
import { type StandingFacts, standingsOf } from './store/standings.ts';
import { factsOf } from './store/work-facts.ts';
import { strikePolicy } from './strikes/policy.ts';
import { oldestCounting } from './strikes/standing.ts';
import { tombstonesOf } from './tombstone/tombstone.ts';
import { type SubmissionRow, submissionsById } from './transparency/store.ts';

type ById<Row> = DataLoader<string, Row | null>;

export interface Loaders {
  readonly notices: ById<NoticeRow>;
  readonly flaggers: ById<FlaggerRow>;
  readonly restrictions: ById<RestrictionRow>;
  readonly complaints: ById<ComplaintRow>;
  readonly erasures: ById<ErasureRow>;
  /** How far a statement of reasons has come on its way to the Transparency Database, by the statement's id. */
  readonly submissions: ById<SubmissionRow>;
  /** All restrictions of an item, newest first. */
  readonly restrictionsOf: DataLoader<string, RestrictionRow[]>;
  /** The newest complaint about a restriction. */
  readonly newestComplaint: ById<ComplaintRow>;
  /** The newest complaint about the refusal to act on a notice. */
  readonly complaintOfNotice: ById<ComplaintRow>;
  /** The newest complaint about an access, by the access's id. */
  readonly complaintOfAccess: ById<ComplaintRow>;
  /** Where an order can be contested, in its authority's words; null while it is held back, and where it says nothing. */
  readonly orderRedress: ById<string>;
  /** What was done with a piece of work, oldest first. */
  readonly workFacts: DataLoader<string, WorkFactRow[]>;
  /** What the standing of an account is derived from. */
  readonly standings: DataLoader<string, StandingFacts>;
  /** What is in effect on an item, in every territory. */
  readonly effects: DataLoader<string, Effect[]>;
  /** What holds for an account, in every territory. */
  readonly accountMeasures: DataLoader<string, TerritoryMeasures[]>;
  /** What became of a wanted state on the platform, by its kind and subject. */
  readonly platformEffects: DataLoader<string, EffectRow | null>;
  /** An item as it was, by its id and version. */
  readonly itemVersions: ById<ItemVersionRow>;
  /** What withholds an item, as everybody may know it, in every territory. */
  readonly tombstones: DataLoader<string, Tombstone[]>;
  /** Whether whom an order concerns may know of it. */
  readonly knownOrders: DataLoader<string, boolean>;
  /** The disputes about a restriction, and about the refusal to act on a notice, oldest first. */
  readonly disputesOfRestriction: DataLoader<string, DisputeRow[]>;
  readonly disputesOfNotice: DataLoader<string, DisputeRow[]>;
  /** How far the deliveries to a subscriber have come; null for a subscriber without deliveries. */
  readonly lags: ById<Lag>;
  /** The instant that is read as of: that of the call, or of the change that it made. */
  at(): Date;
  /** Drops what was read before a change at this instant. */
  forget(at: Date): void;
}

const byId = <Row extends { id: string }>(read: (ids: readonly string[]) => Promise<Row[]>): ById<Row> =>
  new DataLoader(async (ids) => {
    const rows = new Map((await read(ids)).map((row) => [row.id, row]));
    return ids.map((id) => rows.get(id) ?? null);
  });

/** `source` opens the cards of items; `start` is the instant of the call. */
export function loadersOf(db: Database, source: CardReader, start: Date): Loaders {
  let instant = start;
  const loaders = {
    notices: byId((ids) => noticesById(db, ids)),
    flaggers: byId((ids) => flaggersById(db, ids)),
    restrictions: byId((ids) => restrictionsById(db, ids)),
    complaints: byId((ids) => complaintsById(db, ids)),
    erasures: byId((ids) => erasuresById(db, ids)),
    submissions: new DataLoader(async (ids: readonly string[]) => {
      const rows = new Map((await submissionsById(db, ids)).map((row) => [row.statementId, row]));
      return ids.map((id) => rows.get(id) ?? null);
    }),
    restrictionsOf: new DataLoader(async (items: readonly string[]) => {
      const rows = Map.groupBy(await restrictionsOf(db, items), ({ itemId }) => itemId);
      return items.map((item) => rows.get(item) ?? []);
    }),
    disputesOfRestriction: new DataLoader(async (ids: readonly string[]) => {
      const rows = Map.groupBy(await disputesAboutRestrictions(db, ids), ({ restrictionId }) => restrictionId);
      return ids.map((id) => rows.get(id) ?? []);
    }),
    disputesOfNotice: new DataLoader(async (ids: readonly string[]) => {
      const rows = Map.groupBy(await disputesAboutNotices(db, ids), ({ noticeId }) => noticeId);
      return ids.map((id) => rows.get(id) ?? []);
    }),
    newestComplaint: new DataLoader(async (restrictions: readonly string[]) => {
      const rows = await complaintsAbout(db, restrictions);
      return restrictions.map((id) => rows.find(({ restrictionId }) => restrictionId === id) ?? null);
    }),
    complaintOfNotice: new DataLoader(async (notices: readonly string[]) => {
      const rows = await complaintsOfNotices(db, notices);
      return notices.map((id) => rows.find(({ noticeId }) => noticeId === id) ?? null);
    }),
    complaintOfAccess: new DataLoader(async (accesses: readonly string[]) => {
      const rows = await complaintsOfAccesses(
        db,
        accesses.flatMap((id) => accessIndexOf(id) ?? []),
      );
      return accesses.map((id) => rows.find(({ accessIdx }) => String(accessIdx) === id) ?? null);
    }),
    orderRedress: new DataLoader(async (orders: readonly string[]) => {
      const redress = await redressOf(db, orders, instant);
      return orders.map((order) => redress.get(order) ?? null);
    }),
    workFacts: new DataLoader(async (works: readonly string[]) => {
      const rows = Map.groupBy(await factsOf(db, works), ({ workId }) => workId);
      return works.map((work) => rows.get(work) ?? []);
    }),
    standings: new DataLoader((accounts: readonly string[]) => standingsOf(db, accounts, oldestCounting(strikePolicy, instant), instant)),
    effects: new DataLoader(async (items: readonly string[]) => {
      const effects = await effectsOn(db, items, instant);
      return items.map((item) => effects.get(item) ?? []);
    }),
    accountMeasures: new DataLoader(async (accounts: readonly string[]) => {
      const found = await measuresOn(db, accounts, instant);
      return accounts.map((account) => found.get(account) ?? []);
    }),
    platformEffects: new DataLoader(async (places: readonly string[]) => {
      const rows = new Map((await effectsAt(db, places)).map((row) => [placeOf(row), row]));
      return places.map((place) => rows.get(place) ?? null);
    }),
    itemVersions: new DataLoader(async (keys: readonly string[]) => {
      const found = await itemVersions(db, source, keys);
      return keys.map((key) => found.get(key) ?? null);
    }),
    tombstones: new DataLoader(async (items: readonly string[]) => {
      const found = await tombstonesOf(db, items, instant);
      return items.map((item) => found.get(item) ?? []);
    }),
    knownOrders: new DataLoader(async (orders: readonly string[]) => {
      const found = await knownOrders(db, orders, instant);
      return orders.map((order) => found.has(order));
    }),
    lags: new DataLoader(async (ids: readonly string[]) => {
      const found = await lagsOf(db, ids);
      return ids.map((id) => found.get(id) ?? null);
    }),
  };
  const forget = (at: Date): void => {
    instant = at;
    for (const loader of Object.values(loaders)) loader.clearAll();
  };
  return { ...loaders, at: () => instant, forget };
}
