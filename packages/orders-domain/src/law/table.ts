/** A version of the law as one table, and as the list of its files. */
import canonicalize from 'canonicalize';
import type { DutiesLaw, KindLaw, LawTable } from './kind-law.ts';
import { type OrderKind, orderKinds } from './kinds.ts';

export type LawFile = KindLaw | DutiesLaw;

const isKind = (file: LawFile): file is KindLaw => 'kind' in file;

/** The table of files that were checked: `readLaw` in `files.ts` checks others. */
export function tableOf(files: readonly LawFile[]): LawTable {
  const duties = files.find((file): file is DutiesLaw => !isKind(file));
  if (duties === undefined) throw new TypeError('The law has no file of duties.');
  return { kinds: Object.fromEntries(files.filter(isKind).map((row) => [row.kind, row])) as Record<OrderKind, KindLaw>, duties };
}

/** The files of a version, in the order of the kinds. */
export const lawFiles = ({ kinds, duties }: LawTable): LawFile[] => [...orderKinds.map((kind) => kinds[kind]), duties];

/** The one text of a version (RFC 8785), whatever the spacing of its files and the order of their fields: its hash is the SHA-256 of this text. */
export function lawText(table: LawTable): string {
  const text = canonicalize(lawFiles(table));
  if (text === undefined) throw new TypeError('The law has no canonical text.');
  return text;
}
