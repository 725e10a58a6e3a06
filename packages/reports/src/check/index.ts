/**
 * Checks a report, for a stranger: every cell of every sheet is recomputed from the published facts. Written from the regulation and in another way than what
 * makes reports, of which it imports nothing: two programs have to agree.
 */
import { cubesOf } from './cube.ts';
import { expectedSheets } from './expected.ts';
import { readCsv } from './read-csv.ts';
import { type FactsBytes, readFacts } from './read-facts.ts';
import { reclassified } from './reclassified.ts';
import { readStated } from './stated.ts';

export { compareWithEntries, type EntryFact } from './compare-entries.ts';
export { chainFaults, correctionOf, daysOf, outOfBands, type PublicEntry, reportIn, type StatedReport } from './published.ts';
export { CsvError } from './read-csv.ts';
export { LineError, readFacts } from './read-facts.ts';
export { StatedError } from './stated.ts';

/** A cell that is not what the facts give; rows count from 1, the header. */
export interface CellFinding {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  /** Undefined where there should be no such cell, or is none. */
  readonly expected: string | undefined;
  readonly found: string | undefined;
}

/** What is checked. */
export interface CheckedReport {
  /** The bytes of `facts.ndjson`. */
  readonly facts: FactsBytes;
  /** The operator's signed figures, and the key that must have signed them. */
  readonly figures: string;
  readonly figuresKey?: string | undefined;
  readonly from: string;
  readonly to: string;
  /** The texts of the sheets by the names of their files. */
  readonly sheets: ReadonlyMap<string, string>;
}

function compareSheet(sheet: string, expected: readonly (readonly string[])[], text: string | undefined): CellFinding[] {
  const found = text === undefined ? [] : readCsv(text);
  const header = expected[0] ?? [];
  const findings: CellFinding[] = [];
  for (let row = 0; row < Math.max(expected.length, found.length); row += 1) {
    const [one = [], other = []] = [expected[row], found[row]];
    for (let column = 0; column < Math.max(one.length, other.length); column += 1)
      if (one[column] !== other[column])
        findings.push({
          sheet,
          row: row + 1,
          column: header[column] ?? `column ${column + 1}`,
          expected: one[column],
          found: other[column],
        });
  }
  return findings;
}

/**
 * Every cell that differs, sheet by sheet; none of a report that is right. Throws `LineError`, `StatedError` or `CsvError` for a file that can't be
 * read: nothing is guessed of it.
 */
export function checkSheets({ facts, figures, figuresKey, from, to, sheets }: CheckedReport): CellFinding[] {
  const stated = readStated(figures, figuresKey);
  const expected = expectedSheets({ cubes: cubesOf(reclassified(readFacts(facts))), stated, about: { service: stated.service, from, to } });
  const names = new Set([...expected.keys(), ...sheets.keys()]);
  return [...names].flatMap((name) => compareSheet(name, expected.get(name) ?? [], sheets.get(name)));
}
