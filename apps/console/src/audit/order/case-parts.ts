/** The parts of the file of a case, and what the sealed target of a reading says. */
import type { ListedEntryFragment } from '../../graphql/audit/graphql.ts';

export const caseParts = ['decisions', 'readings', 'complaints', 'findings', 'steps'] as const;
export type CasePart = (typeof caseParts)[number];

const prefixes: readonly (readonly [prefix: string, part: CasePart])[] = [
  ['access.decision', 'decisions'],
  ['access.refused', 'decisions'],
  ['record.disclosed', 'readings'],
  ['complaint.', 'complaints'],
  ['audit.finding', 'findings'],
  ['finding.', 'findings'],
];

/** To which part an entry belongs: what is none of the others is a step of the order. */
export const partOf = ({ type }: Pick<ListedEntryFragment, 'type'>): CasePart =>
  prefixes.find(([prefix]) => type.startsWith(prefix))?.[1] ?? 'steps';

/** How many records of each category an answer had. */
export type Disclosed = readonly { readonly category: string; readonly records: number }[];

/** What the target of a reading names, by category; null where the field was not opened or has another form. */
export function disclosedIn(target: string | undefined): Disclosed | null {
  const { reads } = (target === undefined ? {} : JSON.parse(target)) as { reads?: unknown };
  if (!Array.isArray(reads)) return null;
  const counts = new Map<string, number>();
  for (const read of reads as { category?: unknown; count?: unknown }[]) {
    if (typeof read.category !== 'string' || typeof read.count !== 'number') return null;
    counts.set(read.category, (counts.get(read.category) ?? 0) + read.count);
  }
  return [...counts].map(([category, records]) => ({ category, records }));
}
