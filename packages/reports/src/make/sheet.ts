/** A sheet as a table of texts, and its bytes: RFC 4180 in UTF-8, each line ended by CR LF. */

/** One sheet of a report. */
export interface Sheet {
  /** The name of its file. */
  readonly file: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const field = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The text of the sheet's file. */
export const csvOf = ({ header, rows }: Sheet): string => [header, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');

/** What every sheet states about the report. */
export interface ReportFrame {
  readonly service: string;
  /** First and last day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
}

/** The period as the sheets write it. */
export const periodOf = ({ from, to }: ReportFrame): string => `${from}/${to}`;
