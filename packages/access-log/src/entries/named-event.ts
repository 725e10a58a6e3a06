/**
 * Entries with a name: what several replicas may make at once has one, so that it becomes one entry. Its id follows from the name under a
 * key of the log, so that nobody without that key can take it first. If another entry has it nevertheless, the entry takes the
 * next free place of its name and its leaf lists the entries that have its places.
 */
import { createHash } from 'node:crypto';
import type { EventId } from '@writ/core';
import { parseLeaf } from '@writ/tlog';
import type { Keyring } from '../keys/keyring.ts';
import type { Queryable } from '../log/connection.ts';
import type { EntryType } from './catalogue.ts';
import type { Appended, EntryDraft } from './entry.ts';
import { eventOf } from './event-of-digest.ts';

/** What of a keyring names entries. */
export type Names = Pick<Keyring, 'named'>;

/** The id that a name had while ids of names were public. Entries are looked for under it and never written. */
export const formerEventNamed = (name: string): EventId => eventOf(createHash('sha256').update(name).digest());

/** Whether a caller may have drawn the id: version 4, which no name leads to. */
export const isDrawn = (event: string): boolean => /^[0-9a-f]{8}-[0-9a-f]{4}-4/.test(event);

/** The id of a name's place: the first is the name's own. */
export const eventAtPlace = (names: Names, name: string, place: number): EventId => names.named(place === 1 ? name : `${name}/${place}`);

/** An entry with a name. */
export type NamedDraft<Type extends EntryType = EntryType> = EntryDraft<Type> & { readonly name: string };

/** The entry in the place after those that are taken. */
export const draftAfter = (names: Names, draft: NamedDraft, taken: readonly EventId[]): EntryDraft => ({
  ...draft,
  event: eventAtPlace(names, draft.name, taken.length + 1),
  details: taken.length === 0 ? draft.details : { ...draft.details, placeTakenBy: [...taken] },
});

function isOneOf(leaf: Uint8Array, { kind, type }: EntryDraft): boolean {
  const parsed = parseLeaf(leaf);
  return 'public' in parsed && parsed.kind === kind && parsed.public['type'] === type;
}

/** Appends it in the first place of its name that is free or its own. Rejects as `append` does. */
export async function appendNamed(names: Names, append: (draft: EntryDraft) => Promise<Appended>, draft: NamedDraft): Promise<Appended> {
  const taken: EventId[] = [];
  for (;;) {
    const appended = await append(draftAfter(names, draft, taken));
    if (isOneOf(appended.leaf, draft)) return appended;
    taken.push(appended.event);
  }
}

/** The entry in the first place of its name that is free, for the process that holds the lock and writes it. Rejects as the database does. */
export async function draftInFreePlace(on: Queryable, names: Names, draft: NamedDraft): Promise<EntryDraft> {
  const taken: EventId[] = [];
  for (;;) {
    const placed = draftAfter(names, draft, taken);
    const { rowCount } = await on.query({ text: 'select from log.log_entry where event_id = $1', values: [placed.event] });
    if (rowCount === 0) return placed;
    taken.push(placed.event);
  }
}
