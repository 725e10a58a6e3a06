import canonicalize from 'canonicalize';
import type { VersionRow } from '../law/apply-law.ts';

/** A version of the database, or the law of the build, which has no number there. */
export type ShownVersion = Pick<VersionRow, 'number' | 'hash' | 'since'> & { readonly files: unknown; readonly proposedAt: Date | null };

export const lawVersionFields = {
  files: ({ files }: ShownVersion) => String(canonicalize(files)),
};
