/** Reporting lines as they are asked for and shown: names in tokens, and the issuer of another body's officer where it is not the body's own. */
import type { ReportingLine } from '@writ/orders-domain/enrolment';
import type { ReportingLineInput } from '@writ/schema/generated/orders.ts';

export const linesOfInput = (lines: readonly ReportingLineInput[], issuer: string): ReportingLine[] =>
  lines.map(({ subject, unit, superior, superiorIssuer }) => ({
    subject,
    unit: unit.trim(),
    superior: superior ? { issuer: superiorIssuer ?? issuer, subject: superior } : null,
  }));

export const shownLines = (lines: readonly ReportingLine[]) =>
  lines.map(({ subject, unit, superior }) => ({
    subject,
    unit,
    superior: superior?.subject ?? null,
    superiorIssuer: superior?.issuer ?? null,
  }));
