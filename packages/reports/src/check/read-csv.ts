/** Reads a sheet's text: RFC 4180, with CR LF or, as the official empty sheets have it, LF alone. Refuses what has two readings. */

/** A text that is no sheet: in which line of the file, and why. */
export class CsvError extends Error {
  override readonly name = 'CsvError';
  readonly line: number;
  constructor(line: number, why: string) {
    super(`Line ${line}: ${why}`);
    this.line = line;
  }
}

/** A cell from a place on: plain up to the next comma or end of line, or quoted with its quotes doubled. */
const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|$)/y;

/** The rows of a text, the header first. Throws {@link CsvError}. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let line = 1;
  cell.lastIndex = 0;
  while (cell.lastIndex < text.length || row.length > 0) {
    const found = cell.exec(text);
    if (found === null) throw new CsvError(line, 'a quote or a line end is where none may be.');
    const [whole, quoted, plain = '', end = ''] = found;
    line += whole.split('\n').length - 1;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    if (end === '') throw new CsvError(line, 'the last line has no end.');
    rows.push(row);
    row = [];
  }
  const width = rows[0]?.length ?? 0;
  const uneven = rows.findIndex((each) => each.length !== width);
  if (uneven !== -1) throw new CsvError(uneven + 1, `the row has ${rows[uneven]?.length} cells and the header ${width}.`);
  return rows;
}
