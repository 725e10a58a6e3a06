/** Reporting lines as somebody writes them: one officer a row, with the unit, the officer above and that officer's issuer behind semicolons. */
import type { ReportingLineInput } from '../../graphql/platform/graphql.ts';

interface ShownLine {
  readonly subject: string;
  readonly unit: string;
  readonly superior: string | null;
  readonly superiorIssuer: string | null;
}

/** The rows that say these lines; the issuer is written where it is not the body's own. */
export const writtenLines = (lines: readonly ShownLine[], issuer: string): string =>
  lines
    .map(({ subject, unit, superior, superiorIssuer }) =>
      [subject, unit, superior ?? '', superiorIssuer === null || superiorIssuer === issuer ? '' : superiorIssuer]
        .join('; ')
        .replace(/(; )+$/, ''),
    )
    .join('\n');

/** The lines that the rows say; empty rows are none. What is wrong with them the server states. */
export const linesOf = (written: string): ReportingLineInput[] =>
  written
    .split('\n')
    .filter((row) => row.trim() !== '')
    .map((row) => {
      const [subject = '', unit = '', superior = '', superiorIssuer = ''] = row.split(';').map((part) => part.trim());
      return { subject, unit, superior: superior || null, superiorIssuer: superiorIssuer || null };
    });
