/**
 * Files of law, read: each against its schema, all of them for what one file can't say of another. What counsel may not change is what the
 * machine and the database are built for: which kinds there are, and what being in force permits.
 */
import type { z } from 'zod';
import { type KindLaw, type LawTable, lawSchemas } from './kind-law.ts';
import { type OrderKind, orderKinds } from './kinds.ts';
import { tableOf } from './table.ts';

/** What was read, or every fault that was found: what, where, and what to do. */
export type ReadLaw = { readonly table: LawTable } | { readonly faults: readonly string[] };

/** What each kind permits, which no file changes. */
const permits: Readonly<Record<OrderKind, KindLaw['permits']>> = {
  EPOC: 'GRANTS',
  EPOC_PR: 'SNAPSHOT',
  DSA_ACT: 'RESTRICTIONS',
  DSA_INFORM: 'GRANTS',
  TCO_REMOVAL: 'RESTRICTIONS',
  NATIONAL_PRODUCTION: 'GRANTS',
  NATIONAL_PRESERVATION: 'SNAPSHOT',
};

const isKind = (file: unknown): file is { kind: unknown } => typeof file === 'object' && file !== null && 'kind' in file;

function parsed<Value>(schema: z.ZodType<Value>, file: unknown, name: string, faults: string[]): Value | null {
  const read = schema.safeParse(file);
  if (read.success) return read.data;
  for (const { path, message } of read.error.issues) faults.push(`${name}, ${path.join('.') || 'the file'}: ${message}.`);
  return null;
}

/** What of a row contradicts another part of it. */
function contradictions(law: KindLaw): string[] {
  const { kind, signing, window, preservation, informs, information, notification } = law;
  const signed = signing.flatMap(({ categories }) => categories);
  const asked = [...(window?.categories ?? []), ...(notification?.requiredFor ?? []), ...(law.threshold?.categories ?? [])];
  const found: [boolean, string][] = [
    [law.permits !== permits[kind], `permits: it is ${permits[kind]} for this kind, and the machine is built for that.`],
    [new Set(signed).size < signed.length, 'signing: a category stands in two rows, and only one can say who signs.'],
    [asked.some((one) => !signed.includes(one)), 'window, notification and threshold: they name a category that nobody may sign for.'],
    [
      (preservation === null) === (law.permits === 'SNAPSHOT'),
      'preservation: a kind that orders preservation, and no other, says how long.',
    ],
    [
      informs === 'PLATFORM' && information.within !== null,
      'information: the time is that of an authority, and here the platform notifies.',
    ],
  ];
  return found.flatMap(([is, says]) => (is ? [`${kind}, ${says}`] : []));
}

/** What one file says wrongly, whatever other files there are; empty for a file that is right. */
export function faultsOfFile(file: unknown): string[] {
  const faults: string[] = [];
  const row = isKind(file) ? parsed(lawSchemas.kind, file, String(file.kind), faults) : parsed(lawSchemas.duties, file, 'duties', faults);
  return row !== null && 'kind' in row ? [...faults, ...contradictions(row)] : faults;
}

/** All the files of a version: one a kind of order, and one of duties. */
export function readLaw(files: readonly unknown[]): ReadLaw {
  const faults: string[] = [];
  const rows = files.filter(isKind).map((file) => parsed(lawSchemas.kind, file, String(file.kind), faults));
  const others = files.filter((file) => !isKind(file)).map((file) => parsed(lawSchemas.duties, file, 'duties', faults));
  if (faults.length > 0) return { faults };
  const of = (kind: OrderKind) => rows.filter((row) => row?.kind === kind);
  for (const kind of orderKinds)
    if (of(kind).length !== 1) faults.push(`${kind}: a version of the law has one file of it, and there are ${of(kind).length}.`);
  if (others.length !== 1) faults.push(`duties: a version of the law has one file of them, and there are ${others.length}.`);
  faults.push(...rows.flatMap((row) => (row === null ? [] : contradictions(row))));
  const [duties] = others;
  if (faults.length > 0 || duties === undefined || duties === null) return { faults };
  return { table: tableOf([...rows.flatMap((row) => row ?? []), duties]) };
}
