/** Files of law that counsel edits: what is taken, and each fault that is named instead. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { completedLaw } from './completed.ts';
import { faultsOfFile, readLaw } from './files.ts';
import { lawyersTable } from './for-counsel/lawyers-tables.ts';
import { shippedLaw } from './shipped.ts';
import { type LawFile, lawFiles, lawText } from './table.ts';

const folder = new URL('../../law/', import.meta.url);
const onDisk = (): Record<string, unknown>[] =>
  readdirSync(folder)
    .filter((name) => !name.endsWith('.schema.json'))
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')));

/** The files that ship, with one of them changed. */
const withChange = (kind: string, change: (row: Record<string, unknown>) => unknown) =>
  onDisk().map((file) => (file['kind'] === kind ? change(file) : file));
const faultsOf = (files: unknown[]) => {
  const read = readLaw(files);
  return 'faults' in read ? read.faults : [];
};

describe('a version of the law', () => {
  it('is what ships, and has the same text in whatever order and spacing its files and fields come', () => {
    const read = readLaw(onDisk().reverse());
    expect(read).toEqual({ table: shippedLaw });
    const turned = lawFiles(shippedLaw).map((file) => Object.fromEntries(Object.entries(file).reverse()));
    const again = readLaw(turned);
    expect('table' in again && lawText(again.table)).toBe(lawText(shippedLaw));
  });

  it('has another text as soon as one value is another', () => {
    const read = readLaw(withChange('EPOC', (row) => ({ ...row, reminderDays: 91 })));
    expect('table' in read && lawText(read.table)).not.toBe(lawText(shippedLaw));
  });

  it.each<[string, unknown[], RegExp]>([
    [
      'a value of which the schema knows nothing',
      withChange('EPOC', (row) => ({ ...row, lifetimeDays: 90 })),
      /EPOC, the file: .*lifetimeDays/,
    ],
    ['a value without its article', withChange('EPOC', (row) => ({ ...row, window: { categories: [] } })), /EPOC, window\.article/],
    [
      'an office that there is not',
      withChange('EPOC', (row) => ({
        ...row,
        signing: [{ categories: [], alone: ['MAYOR'], ifValidated: [], validatedBy: [], article: 'x' }],
      })),
      /EPOC, signing\.0\.alone\.0/,
    ],
    [
      'a time of no length',
      withChange('DUTIES', (row) => ({ ...row, accessReport: { amount: 0, unit: 'HOURS', of: 'PLATFORM', article: 'x' } })),
      /DUTIES, accessReport\.amount/,
    ],
    [
      'what the machine is not built for',
      withChange('EPOC_PR', (row) => ({ ...row, permits: 'GRANTS' })),
      /EPOC_PR, permits: it is SNAPSHOT/,
    ],
    [
      'two rows that say who signs for a category',
      withChange('EPOC', (row) => ({ ...row, signing: [...(row['signing'] as object[]), ...(row['signing'] as object[])] })),
      /EPOC, signing: a category stands in two rows/,
    ],
    [
      'a category that nobody may sign for',
      withChange('DSA_INFORM', (row) => ({ ...row, window: { categories: ['CONTENT'], article: 'x' } })),
      /DSA_INFORM, window, notification and threshold/,
    ],
    [
      'a time for the authority where the platform notifies',
      withChange('DSA_ACT', (row) => ({
        ...row,
        information: { within: { amount: 1, unit: 'DAYS', of: 'ISSUING', article: 'x' }, article: 'x' },
      })),
      /DSA_ACT, information/,
    ],
    [
      'a kind twice',
      [...onDisk(), ...onDisk().filter(({ kind }) => kind === 'EPOC')],
      /EPOC: a version of the law has one file of it, and there are 2/,
    ],
    ['no duties', onDisk().filter(({ kind }) => kind !== 'DUTIES'), /DUTIES: a version of the law has one file of it, and there are 0/],
  ])('is refused with %s, and says where', (_name, files, expected) => expect(faultsOf(files).join('\n')).toMatch(expected));

  it('says of one file alone what is wrong with it, and nothing of the files that are not there', () => {
    const [epoc] = onDisk().filter(({ kind }) => kind === 'EPOC');
    expect(faultsOfFile(epoc)).toEqual([]);
    expect(faultsOfFile({ ...epoc, permits: 'SNAPSHOT' })).not.toEqual([]);
    expect(faultsOfFile('EPOC')).not.toEqual([]);
  });
});

describe('a version that an earlier build was given', () => {
  it('gets a value that it needs and does not have from the law of the build', () => {
    const earlier = withChange('EPOC', ({ withholding: _, ...row }) => row);
    expect(faultsOf(earlier)).not.toEqual([]);
    expect(readLaw(completedLaw(earlier))).toEqual({ table: shippedLaw });
  });

  it('keeps what it says, and does not get what a file may leave out', () => {
    const earlier = withChange('TCO_REMOVAL', ({ publicPurpose: _, ...row }) => ({ ...row, reminderDays: 7 }));
    const read = readLaw(completedLaw(earlier));
    expect('table' in read && read.table.kinds.TCO_REMOVAL).toMatchObject({ reminderDays: 7 });
    expect('table' in read && 'publicPurpose' in read.table.kinds.TCO_REMOVAL).toBe(false);
  });
});

/** Every article in a file, wherever it stands. */
const articlesIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => (/[aA]rticle$|Source$/.test(name) ? [String(one)] : articlesIn(one)));
};

it.each(lawFiles(shippedLaw).map((file): [string, LawFile] => [file.title, file]))(
  "the lawyer's table of %s has every article",
  (_title, file) => {
    const table = lawyersTable(file);
    for (const article of articlesIn(file)) expect(table).toContain(article);
  },
);
