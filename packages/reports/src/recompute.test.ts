/** Two programs that share no code agree in every cell; and what is changed is named. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factLine, generatedLines, operatorKey, sampleFigures, signedFigures } from '../testing/generated-facts.ts';
import { type CheckedReport, CsvError, checkSheets, LineError, StatedError } from './check/index.ts';
import { readCsv } from './check/read-csv.ts';
import { FactError, FiguresRefused, factsFile, makeSheets, readFigures } from './make/index.ts';

const [from, to] = ['2026-01-01', '2026-12-31'];
const { privateKey, publicPem } = operatorKey();
const figures = signedFigures(sampleFigures, privateKey);
const stated = await readFigures(figures, publicPem);

function report(lines: readonly string[]): CheckedReport & { readonly facts: string } {
  const facts = factsFile(lines);
  return { facts, figures, figuresKey: publicPem, from, to, sheets: makeSheets({ facts, figures: stated, from, to }) };
}

describe('what makes a report and what checks it', () => {
  it('agree in every cell over 100,000 facts', () => {
    const made = report(generatedLines(100_000));
    expect(checkSheets(made)).toEqual([]);
    expect(readCsv(made.sheets.get('3_member_states_orders.csv') ?? '').length).toBe(1 + 91 + 27 * 90);
  });

  it('agree over any small set of facts, of which cells are blank or zero', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 0, max: 60 }), (seed, count) => {
        expect(checkSheets(report(generatedLines(count, seed)))).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it('agree about medians, whose cells are blank where nothing was timed', () => {
    const effect = (hours: number) =>
      factLine({
        ...{ fact: 'effect', kind: 'DSA_ACT', state: 'EE', emergency: false, data: [], effect: 'act', hours },
        ...{ category: 'STATEMENT_CATEGORY_VIOLENCE', keywords: [] },
      });
    const made = report([4, 1, 2, 10].map(effect));
    expect(checkSheets(made)).toEqual([]);
    const [header = [], total = []] = readCsv(made.sheets.get('3_member_states_orders.csv') ?? '');
    const cell = (name: string) => total[header.indexOf(name)];
    expect(cell('Median time to give effect to the order to act against illegal content')).toBe('3');
    expect(cell('Median time to inform the authority of the receipt of the order to act against illegal content')).toBe('');
    expect(cell('Number of orders to act against illegal content received')).toBe('0');
  });

  it('agree about a share that lies between two digits', () => {
    const ended = Array.from({ length: 160 }, (_, n) => factLine({ fact: 'dispute-ended', outcome: 'REVERSED', implemented: n < 3 }));
    const made = report(ended);
    expect(checkSheets(made)).toEqual([]);
    expect(made.sheets.get('7_appeals_and_recidivism.csv')).toContain('0.0188');
  });
});

describe('a report that was changed', () => {
  const lines = generatedLines(400, 7);
  const made = report(lines);

  it('is found by every fact that is dropped, changed or added, since its cells are no longer those of the sheets', () => {
    const sorted = made.facts.split('\n').slice(0, -1);
    const at = sorted.findIndex((line) => line.includes('"fact":"suspension"'));
    const without = { ...made, facts: `${sorted.toSpliced(at, 1).join('\n')}\n` };
    const twice = { ...made, facts: `${sorted.toSpliced(at, 0, sorted[at] ?? '').join('\n')}\n` };
    for (const changed of [without, twice])
      expect(checkSheets(changed).map(({ sheet, column }) => `${sheet} ${column}`)).toEqual(['7_appeals_and_recidivism.csv Value']);
  });

  it('is found by each cell that is changed, with its sheet, row and column', () => {
    const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    for (const [sheet, text] of made.sheets) {
      const rows = readCsv(text);
      const places = rows.flatMap((row, at) => row.map((_, column) => [at, column] as const));
      for (const [row, column] of places.filter((_, at) => at % Math.ceil(places.length / 3) === 0)) {
        const cells = rows.map((each, y) => each.map((cell, x) => (y === row && x === column ? `${cell}7` : cell)));
        const changed = cells.map((each) => `${each.map(quoted).join(',')}\r\n`).join('');
        const found = checkSheets({ ...made, sheets: new Map([...made.sheets, [sheet, changed]]) });
        expect(found).toEqual([
          { sheet, row: row + 1, column: rows[0]?.[column], expected: rows[row]?.[column], found: `${rows[row]?.[column]}7` },
        ]);
      }
    }
  });

  it('is found by a sheet that is missing, or that nobody asked for', () => {
    const sheets = new Map([...made.sheets].filter(([name]) => !name.startsWith('4_')).concat([['other.csv', 'a,b\r\n']]));
    expect(new Set(checkSheets({ ...made, sheets }).map(({ sheet }) => sheet))).toEqual(new Set(['4_notices.csv', 'other.csv']));
  });

  it('is not compared by its line ends: the official sheets have LF alone', () => {
    const sheets = new Map([...made.sheets].map(([name, text]) => [name, text.replaceAll('\r\n', '\n')]));
    expect(checkSheets({ ...made, sheets }).filter(({ column }) => !column.startsWith('Description'))).toEqual([]);
  });
});

describe('a line that nobody understands', () => {
  const good = { fact: 'suspension', misuse: 'ILLEGAL_CONTENT' };
  const cases: [what: string, line: string, key: string | undefined][] = [
    ['an unknown key', factLine({ ...good, account: 'someone' }), 'account'],
    ['an unknown value', factLine({ ...good, misuse: 'RUDENESS' }), 'misuse'],
    ['an unknown fact', factLine({ fact: 'rumour' }), 'fact'],
    ['a key that is missing', factLine({ fact: 'suspension' }), 'misuse'],
    ['no JSON', '{"fact":', undefined],
    ['no object', '[]', 'fact'],
    ['another spelling', '{"misuse":"ILLEGAL_CONTENT","fact":"suspension"}', undefined],
    ['a blank', '{"fact":"suspension", "misuse":"ILLEGAL_CONTENT"}', undefined],
    ['a key twice', '{"fact":"suspension","misuse":"ILLEGAL_CONTENT","misuse":"ILLEGAL_CONTENT"}', undefined],
  ];
  it.each(cases)('is named by its number and its key, by both: %s', (_, line, key) => {
    const facts = `${factLine(good)}\n${line}\n`;
    const errorOf = (work: () => unknown) => {
      try {
        return work();
      } catch (error) {
        return error;
      }
    };
    const maker = errorOf(() => makeSheets({ facts, figures: stated, from, to }));
    const checker = errorOf(() => checkSheets({ facts, figures, from, to, sheets: new Map() }));
    expect(maker).toBeInstanceOf(FactError);
    expect(checker).toBeInstanceOf(LineError);
    expect(maker).toMatchObject({ line: 2, key });
    expect(checker).toMatchObject({ line: 2, ...(line === '[]' ? {} : { key }) });
  });

  it('is refused where it is out of order, or has no end', () => {
    const lines = generatedLines(5, 3);
    const sorted = factsFile(lines).split('\n').slice(0, -1);
    for (const text of [`${sorted.toReversed().join('\n')}\n`, sorted.join('\n')]) {
      expect(() => makeSheets({ facts: text, figures: stated, from, to })).toThrow(FactError);
      expect(() => checkSheets({ facts: text, figures, from, to, sheets: new Map() })).toThrow(LineError);
    }
  });
});

describe('figures of the operator', () => {
  it.each([
    ['unsigned', JSON.stringify(sampleFigures)],
    [
      'changed after they were signed',
      figures.replace(/\.[^.]+\./, `.${Buffer.from(JSON.stringify({ ...sampleFigures, service: 'Other' })).toString('base64url')}.`),
    ],
    ['signed by another key', signedFigures(sampleFigures, operatorKey().privateKey)],
    ['signed as something else', signedFigures(sampleFigures, privateKey, 'JWT')],
  ])('are refused by both: %s', async (_, jws) => {
    await expect(readFigures(jws, publicPem)).rejects.toThrow(FiguresRefused);
    expect(() => checkSheets({ ...report([]), figures: jws })).toThrow(StatedError);
  });

  it('are refused with a key that nobody knows', async () => {
    const jws = signedFigures({ ...sampleFigures, followers: 3 }, privateKey);
    await expect(readFigures(jws, publicPem)).rejects.toThrow(/followers/);
  });
});

describe('what reads files of strangers', () => {
  it('answers rows that are written back to the same, or refuses the text with its line', () => {
    const mixed = fc
      .array(fc.constantFrom('a', ',', '"', '""', '\n', '\r\n', '\r', 'é', ' '), { maxLength: 30 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(mixed, (text) => {
        try {
          const rows = readCsv(text);
          const again = rows.map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`).join('');
          expect(readCsv(again)).toEqual(rows);
        } catch (error) {
          expect(error).toBeInstanceOf(CsvError);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('counts only lines that both understand, whatever is changed in them', () => {
    const lines = generatedLines(60, 11);
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.constantFrom('"', ',', '0', '-', '}', 'Z', '1e3', '.5', '\\u0041', ' '), (one, place, put) => {
        const line = lines[one % lines.length] ?? '';
        const at = place % line.length;
        const text = `${line.slice(0, at)}${put}${line.slice(at + 1)}\n`;
        const read = (work: () => unknown) => {
          try {
            work();
            return true;
          } catch (error) {
            expect(error instanceof FactError || error instanceof LineError).toBe(true);
            return false;
          }
        };
        const maker = read(() => makeSheets({ facts: text, figures: stated, from, to }));
        expect(read(() => checkSheets({ facts: text, figures, from, to, sheets: new Map() }))).toBe(maker);
      }),
      { numRuns: 100 },
    );
  });
});
