/** What one call reads, each kind in one query for all of its ids. Loaders check nothing: who may see a row is asked of {@link Viewer}. */
import DataLoader from 'dataloader';
import type { Effect } from './enforcement-status.ts';
import { complaintsAbout, complaintsById } from './store/complaints.ts';
import { noticesById } from './store/notices.ts';
import { effectsOn, restrictionsById, restrictionsOf } from './store/restrictions.ts';
import type { ComplaintRow, Database, NoticeRow, RestrictionRow } from './store/rows.ts';

type ById<Row> = DataLoader<string, Row | null>;

export interface Loaders {
  readonly notices: ById<NoticeRow>;
  readonly restrictions: ById<RestrictionRow>;
  readonly complaints: ById<ComplaintRow>;
  /** All restrictions of an item, newest first. */
  readonly restrictionsOf: DataLoader<string, RestrictionRow[]>;
  /** The newest complaint about a restriction. */
  readonly newestComplaint: ById<ComplaintRow>;
  /** What is in effect on an item, in every territory. */
  readonly effects: DataLoader<string, Effect[]>;
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

/** `start` is the instant of the call. */
export function loadersOf(db: Database, start: Date): Loaders {
  let instant = start;
  const loaders = {
    notices: byId((ids) => noticesById(db, ids)),
    restrictions: byId((ids) => restrictionsById(db, ids)),
    complaints: byId((ids) => complaintsById(db, ids)),
    restrictionsOf: new DataLoader(async (items: readonly string[]) => {
      const rows = Map.groupBy(await restrictionsOf(db, items), ({ itemId }) => itemId);
      return items.map((item) => rows.get(item) ?? []);
    }),
    newestComplaint: new DataLoader(async (restrictions: readonly string[]) => {
      const rows = await complaintsAbout(db, restrictions);
      return restrictions.map((id) => rows.find(({ restrictionId }) => restrictionId === id) ?? null);
    }),
    effects: new DataLoader(async (items: readonly string[]) => {
      const effects = await effectsOn(db, items, instant);
      return items.map((item) => effects.get(item) ?? []);
    }),
  };
  const forget = (at: Date): void => {
    instant = at;
    for (const loader of Object.values(loaders)) loader.clearAll();
  };
  return { ...loaders, at: () => instant, forget };
}
