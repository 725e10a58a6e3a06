/**
 * Every type of entry that a log can have: the one place where a type is declared. The page about entries and the printed catalogue, which
 * those read who share no code with the log, are made from it; drafts are checked against it by the compiler.
 */
import { contentEntries } from './content-entries.ts';
import type { EntryDeclaration } from './declaration.ts';
import { installationEntries } from './installation-entries.ts';
import { orderEntries } from './order-entries.ts';
import { recordEntries } from './record-entries.ts';

export const entryGroups = {
  orders: orderEntries,
  records: recordEntries,
  content: contentEntries,
  installation: installationEntries,
} as const;

const catalogue = { ...orderEntries, ...recordEntries, ...contentEntries, ...installationEntries };

/** A type of entry, with its version. */
export type EntryType = keyof typeof catalogue;

/** The names of the fields that entries of these types may have, beside `type` and `time`. */
export type EntryField<Type extends EntryType = EntryType> =
  | (typeof catalogue)[Type]['fields'][number]
  | (typeof catalogue)[Type]['publicFields'][number];

export const entryTypes: Readonly<Record<EntryType, EntryDeclaration>> = catalogue;

const publicTypes: ReadonlySet<string> = new Set(
  Object.entries(entryTypes).flatMap(([type, { publicFields }]) => (publicFields.length > 0 ? [type] : [])),
);

/** Whether the leaves of a type say everything: nothing in them is about a person. A type that another version wrote is private. */
export const isPublicType = (type: string): boolean => publicTypes.has(type);
