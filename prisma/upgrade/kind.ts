/**
 * What a migration does to the versions of Writ that do not know it. Its file states that in the first line: `-- expand: why` adds, and what older versions
 * use stays as it is; `-- contract: why` takes away what an older version uses. Files without such a line are of the time before this was asked:
 * they are applied while nothing else runs.
 */

/** `base` is a file of the time before; a new one is the one or the other. */
export type MigrationKind = 'base' | 'expand' | 'contract';

const head = /^-- (expand|contract): \S/;

/** The kind that a file states in its first line. */
export const kindOf = (sql: string): MigrationKind => (head.exec(sql)?.[1] as MigrationKind | undefined) ?? 'base';
