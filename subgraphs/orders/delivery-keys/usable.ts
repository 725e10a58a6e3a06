/** What whoever makes packages needs of keys: which one may be used, and that it was tried. */
import type { EntryDraft } from '@writ/access-log';
import { type Author, entryBy } from '../commands/command-entries.ts';
import type { Database } from '../store/database.ts';
import type { KeyProfile } from './key.ts';

/** A key that packages may be encrypted for. Until it was tried, these hold made-up data alone. */
export interface UsableKey {
  readonly id: string;
  readonly profile: KeyProfile;
  /** A certificate in PEM, or a recipient of age. */
  readonly material: string;
  /** `sha256:` and the hash in hexadecimal. */
  readonly thumbprint: string;
  /** Whether the body has acknowledged the package with made-up data. */
  readonly tried: boolean;
}

/**
 * The key, if a package of the body can be encrypted for it at the instant. Undefined for any other: another body's, one that waits, is revoked or over, one
 * that signs, one whose public leaf is not in the log, and every key of a body that is not enrolled now.
 */
export async function usableKey(db: Database, key: string, enrolment: string, at: Date): Promise<UsableKey | undefined> {
  const rows = await db.$queryRaw<Omit<UsableKey, 'id'>[]>`
    SELECT u.profile, u.material, u.thumbprint, u.tried FROM orders.usable_delivery_key(${key}, ${enrolment}, ${at}) u`;
  return rows[0] && { id: key, ...rows[0] };
}

/** The acknowledgement of a package with made-up data. */
export interface Trial {
  readonly key: UsableKey;
  readonly enrolment: string;
  /** The package's id. */
  readonly package: string;
  readonly at: Date;
}

/**
 * What marks the key as tried, for `commitWithEntries`: the entry, and what runs last in the transaction, since the database asks for the entry. Neither for a key
 * that was tried before. It throws in the transaction where the key is not usable any more.
 */
export function markTried(
  db: Database,
  author: Author,
  { key, enrolment, package: id, at }: Trial,
): { drafts: EntryDraft[]; last: () => Promise<unknown> } {
  if (key.tried) return { drafts: [], last: async () => undefined };
  const draft = entryBy(author, 'key.tried.v1', at, {
    action: 'tried',
    outcome: 'success',
    legal: { basis: 'ENROLMENT', enrolment, key: key.id, package: id },
    target: { thumbprint: key.thumbprint, profile: key.profile, purpose: 'ENCRYPTION' },
  });
  return {
    drafts: [draft],
    last: () => db.$executeRaw`SELECT orders.mark_delivery_key_tried(${key.id}, ${enrolment}, ${at}, ${draft.event}::uuid)`,
  };
}
