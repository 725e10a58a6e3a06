/** A version of the law as one table, and as the list of its files. */
import canonicalize from 'canonicalize';
import type { DutiesLaw, KindLaw, LawTable, OffencesLaw } from './kind-law.ts';
import { type OrderKind, orderKinds } from './kinds.ts';

export type LawFile = KindLaw | DutiesLaw | OffencesLaw;

/** The table of files that were checked: `readLaw` in `files.ts` checks others. */
export function tableOf(files: readonly LawFile[]): LawTable {
  const of = Object.fromEntries(files.map((file) => [file.kind, file])) as { DUTIES: DutiesLaw; OFFENCES: OffencesLaw } & Record<
    OrderKind,
    KindLaw
  >;
  const { DUTIES: duties, OFFENCES: offences, ...kinds } = of;
  return { kinds, duties, offences };
}

/** The files of a version, in the order of the kinds. */
export const lawFiles = ({ kinds, duties, offences }: LawTable): LawFile[] => [...orderKinds.map((kind) => kinds[kind]), duties, offences];

/** The one text of a version (RFC 8785), whatever the spacing of its files and the order of their fields: its hash is the SHA-256 of this text. */
export function lawText(table: LawTable): string {
  const text = canonicalize(lawFiles(table));
  if (text === undefined) throw new TypeError('The law has no canonical text.');
  return text;
}
