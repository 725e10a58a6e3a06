import { type CaseRequestRow, consentOf, fieldsOf } from '../cases/case-request.ts';

export const caseRequestFields = {
  work: ({ workId }: CaseRequestRow) => workId,
  fields: fieldsOf,
  askedBy: ({ askedSubject }: CaseRequestRow) => askedSubject,
  decidedBy: ({ decidedSubject }: CaseRequestRow) => decidedSubject,
  readableUntil: (row: CaseRequestRow) => consentOf(row)?.until ?? null,
};
