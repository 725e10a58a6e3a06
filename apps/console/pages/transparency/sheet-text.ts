/** Reads a published sheet: RFC 4180, with CR LF or LF. The figures remain the texts that were published: nothing is rounded or added up. */

/** A sheet as a table of texts. */
export interface Sheet {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A published file that is no table, or has not what a page shows of it. */
export class SheetFault extends Error {
  override readonly name = 'SheetFault';
}

const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;

/** The table of a text. Throws {@link SheetFault}. */
export function readSheet(text: string): Sheet {
  const rows: string[][] = [];
  let row: string[] = [];
  cell.lastIndex = 0;
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    if (found === null) throw new SheetFault(`Row ${rows.length + 1} is no row of a table.`);
    const [, quoted, plain = '', end] = found;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  const [header, ...body] = rows;
  if (header === undefined || row.length > 0 || body.some(({ length }) => length !== header.length))
    throw new SheetFault('The rows have not the same number of cells.');
  return { header, rows: body };
}

/** A row as a function from the name of a column to its text, without the blanks around it. */
export type Row = (column: string) => string;

/** The rows of a sheet by the names of their columns. */
export function rowsOf(sheet: Sheet): Row[] {
  const places = new Map(sheet.header.map((name, at) => [name.trim(), at]));
  return sheet.rows.map((row) => (column) => {
    const place = places.get(column);
    if (place === undefined) throw new SheetFault(`There is no column ${JSON.stringify(column)}.`);
    return (row[place] ?? '').trim();
  });
}
