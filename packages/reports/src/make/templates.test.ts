/**
 * The sheets against the Commission's empty ones, read where they lie: in a folder outside this repository, named by WRIT_CONFORMANCE_DATA or
 * `../shared/data` beside the project. Without it the tests are skipped, by name.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { operatorKey, sampleFigures, signedFigures } from '../../testing/generated-facts.ts';
import { readCsv } from '../check/read-csv.ts';
import { makeSheets, readFigures } from './index.ts';
import { memberStates, officialLanguages } from './places.ts';

const project = resolve(import.meta.dirname, '../../../..');
const folder = join(resolve(project, process.env['WRIT_CONFORMANCE_DATA'] ?? '../shared/data'), 'dsa-annex1-templates');
const isThere = existsSync(folder);

const nameOf = (template: string): string => template.replace(/^.*_Part_/, '');
const expansions: Readonly<Record<string, readonly string[]>> = { bg: officialLanguages, AT: memberStates };

/** Places that the template leaves to whoever fills it in: they are compared by nothing. */
const isOpen = (cell: string): boolean =>
  ['', 'Text', 'Free text', 'Text to detail the "Other" keyword.'].includes(cell) || /^YYYY/.test(cell);

/** The template with what it abbreviates written out: "bg", "[...]", "sv" is every language, and "AT, […], SE" every Member State. */
function writtenOut(rows: readonly string[][]): string[][] {
  const blocks = rows.filter((row) => row[5] === 'AT, […], SE');
  if (blocks.length > 0)
    return [
      ...rows.filter((row) => row[5] !== 'AT, […], SE'),
      ...memberStates.flatMap((state) => blocks.map((row) => row.map((cell, at) => (at === 5 ? state : cell)))),
    ];
  return rows
    .filter((row) => !['[...]', 'sv', 'SE'].includes(row[5] ?? ''))
    .flatMap((row) => {
      const all = expansions[row[5] ?? ''];
      return all === undefined ? [row] : all.map((scope) => row.map((cell, at) => (at === 5 ? scope : cell)));
    });
}

describe.skipIf(!isThere)(
  isThere ? 'the official sheets' : 'the official sheets (skipped: set WRIT_CONFORMANCE_DATA to the folder with them)',
  () => {
    const templates = isThere ? readdirSync(folder).sort() : [];
    const made = async () => {
      const { privateKey, publicPem } = operatorKey();
      const figures = await readFigures(signedFigures(sampleFigures, privateKey), publicPem);
      return makeSheets({ facts: '', figures, from: '2026-01-01', to: '2026-12-31' });
    };

    it('are eleven, and ours have their names', async () => {
      expect([...(await made()).keys()].filter((name) => /^\d/.test(name)).sort()).toEqual(templates.map(nameOf).sort());
    });

    it.each(templates)(
      '%s is filled in cell by cell: same header, same rows in the same order, same text wherever it has one',
      async (template) => {
        const text = readFileSync(join(folder, template), 'utf8');
        const [header = [], ...rows] = readCsv(text);
        const own = (await made()).get(nameOf(template)) ?? '';
        const [ownHeader = [], ...ownRows] = readCsv(own);
        expect(ownHeader).toEqual(header);
        // Of the shares by language the template shows one row of each, with another language, twice over: they are looked for one by one.
        const isSampled = (row: readonly string[]): boolean =>
          nameOf(template).startsWith('8_') && row[0] === 'Only for VLOPs' && /^Accuracy/.test(row[4] ?? '');
        const expected = writtenOut(rows.filter((row) => !isSampled(row)));
        const compared = ownRows.filter((row) => !isSampled(row));
        expect(compared.length).toBe(expected.length);
        for (const [at, row] of expected.entries())
          for (const [column, cell] of row.entries())
            if (!isOpen(cell)) expect(compared[at]?.[column], `row ${at + 2}, ${header[column]}`).toBe(cell);
        const pairs = ownRows.map((row) => `${row[4]} ${row[5]}`);
        for (const row of rows.filter(isSampled)) if (row[5] !== '[...]') expect(pairs).toContain(`${row[4]} ${row[5]}`);
        expect(own.replaceAll('\r\n', '').includes('\r')).toBe(false);
        expect(own.endsWith('\r\n')).toBe(true);
      },
    );

    it('have the names of the categories byte for byte, but for CR before LF', async () => {
      const template = templates.find((name) => nameOf(name).startsWith('2_')) ?? '';
      expect((await made()).get(nameOf(template))?.replaceAll('\r\n', '\n')).toBe(readFileSync(join(folder, template), 'utf8'));
    });
  },
);
