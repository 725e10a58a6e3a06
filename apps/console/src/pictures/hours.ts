/** What is due in the next day, by the hours of the reader's own clock. Pure. */

export const hourMs = 3_600_000;

export interface Due {
  id: string;
  /** ISO 8601; null for what has no deadline. */
  dueAt: string | null;
}

export interface Hour<Row> {
  /** The beginning of the hour, in milliseconds since 1970. */
  from: number;
  /** By deadline. */
  rows: readonly Row[];
}

/** The whole hour in which an instant is, on the clock of this device's zone. */
const hourOf = (at: number): number => new Date(at).setMinutes(0, 0, 0);

/** Each hour from the present one to the one in which the next 24 end, also where nothing is due; what is overdue, or due later, is in none. */
export function hoursOf<Row extends Due>(rows: readonly Row[], now: number): Hour<Row>[] {
  const first = hourOf(now);
  const end = now + 24 * hourMs;
  const hours = Array.from({ length: Math.ceil((end - first) / hourMs) }, (_, at) => ({ from: first + at * hourMs, rows: [] as Row[] }));
  const timed = rows.map((row) => ({ row, at: Date.parse(row.dueAt ?? '') })).filter(({ at }) => at > now && at < end);
  for (const { row, at } of timed.sort((one, other) => one.at - other.at)) hours[Math.floor((at - first) / hourMs)]?.rows.push(row);
  return hours;
}

/** The hour in which the most is due; the earliest of several. Undefined where nothing is. */
export const fullest = <Row>(hours: readonly Hour<Row>[]): Hour<Row> | undefined =>
  hours.reduce<Hour<Row> | undefined>((best, hour) => (hour.rows.length > (best?.rows.length ?? 0) ? hour : best), undefined);
