/** Figures that everybody may know: how exact they may be, of which days, and that asking often costs no more than asking once a minute. */

const dayMs = 86_400_000;
/** How long figures are kept, in milliseconds. */
const keptMs = 60_000;
const daysCounted = 30;

/** The last thirty UTC days that are over. */
export function countedDays(now: Date): { from: Date; to: Date } {
  const to = new Date(Math.floor(now.getTime() / dayMs) * dayMs);
  return { from: new Date(to.getTime() - daysCounted * dayMs), to };
}

/** A count as the log's daily totals give it away: rounded down to tens, and null where it is less than ten and not zero. */
export const publicCount = (exact: number): number | null => (exact > 0 && exact < 10 ? null : exact - (exact % 10));

/** A figure of a group, to one decimal; null where the group is so small that its count is withheld. */
export const publicMeasure = (value: number | null, group: number): number | null =>
  value === null || group < 10 ? null : Math.round(value * 10) / 10;

/** Makes figures of a database at most once a minute, for everybody. What could not be made is made again by the next who asks. */
export function figuresOf<Database extends object, Figures>(
  make: (db: Database, now: Date) => Promise<Figures>,
): (db: Database, now: Date) => Promise<Figures> {
  const kept = new WeakMap<Database, { at: number; figures: Promise<Figures> }>();
  return (db, now) => {
    const known = kept.get(db);
    const age = now.getTime() - (known?.at ?? Number.NEGATIVE_INFINITY);
    if (known !== undefined && age >= 0 && age < keptMs) return known.figures;
    const figures = make(db, now).catch((error: unknown) => {
      kept.delete(db);
      throw error;
    });
    kept.set(db, { at: now.getTime(), figures });
    return figures;
  };
}
