/**
 * How what is loaded of the queue is arranged: as the service offers it, sorted by a column, or in groups. Equal rows stay in the service's
 * order, deadline first. Texts are compared by their lower-case letters without a language's rules, so that twenty thousand rows take no time.
 */
import type { Grouping, Sorting } from './queue-search.ts';
import { fromOf, holderOf, referenceOf, targetsOf, type WorkRow } from './work-row.ts';

export type Line = { kind: 'row'; row: WorkRow } | { kind: 'group'; value: string | null; count: number };

const text = (value: string | null): string | null => (value === null ? null : value.toLowerCase());

const keys: Readonly<Record<Sorting, (row: WorkRow, now: number) => string | number | null>> = {
  due: ({ dueAt }) => dueAt,
  kind: ({ kind }) => kind,
  reference: (row) => text(referenceOf(row)),
  from: (row) => text(fromOf(row)),
  targets: targetsOf,
  held: (row, now) => holderOf(row, now),
};

/** Sorted by a column; what has no value comes last, upwards and downwards. */
export function sorted(rows: readonly WorkRow[], by: Sorting, down: boolean, now: number): readonly WorkRow[] {
  const key = keys[by];
  const keyed = rows.map((row) => ({ row, key: key(row, now) }));
  const turn = down ? -1 : 1;
  keyed.sort((one, other) => {
    if (one.key === other.key) return 0;
    if (one.key === null) return 1;
    if (other.key === null) return -1;
    return one.key < other.key ? -turn : turn;
  });
  return keyed.map(({ row }) => row);
}

const groups: Readonly<Record<Grouping, (row: WorkRow) => string | null>> = {
  kind: ({ kind }) => kind,
  from: fromOf,
  day: ({ dueAt }) => dueAt?.slice(0, 10) ?? null,
};

/** The lines of the list. Groups come in the order of their first rows. */
export function linesOf(rows: readonly WorkRow[], by: Grouping | undefined): readonly Line[] {
  if (by === undefined) return rows.map((row) => ({ kind: 'row', row }));
  const found = Map.groupBy(rows, groups[by]);
  return [...found].flatMap(([value, members]): Line[] => [
    { kind: 'group', value, count: members.length },
    ...members.map((row) => ({ kind: 'row' as const, row })),
  ]);
}
