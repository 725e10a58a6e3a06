/**
 * Files of law, read: each against its schema, all of them for what one file can't say of another. What counsel may not change is what the
 * machine and the database are built for: which kinds there are, and what being in force permits.
 */
import type { z } from 'zod';
import { type KindLaw, type LawTable, lawSchemas } from './kind-law.ts';
import { type OrderKind, orderKinds } from './kinds.ts';
import { type LawFile, tableOf } from './table.ts';

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

const names = [...orderKinds, 'DUTIES', 'OFFENCES'] as const;
type Name = (typeof names)[number];

const nameOf = (file: unknown): Name | null => {
  const kind = typeof file === 'object' && file !== null && 'kind' in file ? file.kind : null;
  return names.find((name) => name === kind) ?? null;
};

function schemaOf(name: Name): z.ZodType<LawFile> {
  if (name === 'DUTIES') return lawSchemas.duties;
  return name === 'OFFENCES' ? lawSchemas.offences : lawSchemas.kind;
}

const isKind = (file: LawFile): file is KindLaw => file.kind !== 'DUTIES' && file.kind !== 'OFFENCES';

/** Reads one file, and adds its faults to those of others. */
function parsed(file: unknown, faults: string[]): LawFile | null {
  const name = nameOf(file);
  if (name === null) {
    faults.push(`The file: its kind is one of ${names.join(', ')}.`);
    return null;
  }
  const read = schemaOf(name).safeParse(file);
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

const contradictionsOf = (file: LawFile): string[] => {
  if (isKind(file)) return contradictions(file);
  const keys = file.kind === 'OFFENCES' ? file.offences.map(({ key }) => key) : [];
  return keys.filter((key, index) => keys.indexOf(key) < index).map((key) => `OFFENCES: ${key} is there twice.`);
};

/** What one file says wrongly, whatever other files there are; empty for a file that is right. */
export function faultsOfFile(file: unknown): string[] {
  const faults: string[] = [];
  const read = parsed(file, faults);
  return read === null ? faults : contradictionsOf(read);
}

/** All the files of a version: one a kind of order, one of duties and one of offences. */
export function readLaw(files: readonly unknown[]): ReadLaw {
  const faults: string[] = [];
  const read = files.flatMap((file) => parsed(file, faults) ?? []);
  if (faults.length > 0) return { faults };
  const countOf = (name: Name) => read.filter(({ kind }) => kind === name).length;
  const missing = names
    .filter((name) => countOf(name) !== 1)
    .map((name) => `${name}: a version of the law has one file of it, and there are ${countOf(name)}.`);
  faults.push(...missing, ...read.flatMap(contradictionsOf));
  return faults.length > 0 ? { faults } : { table: tableOf(read) };
}
