import type { SubmissionRow } from '../transparency/store.ts';

export const submission = {
  id: ({ statementId }: SubmissionRow) => statementId,
  puid: ({ statement }: SubmissionRow) => statement.puid,
  nextAttemptAt: ({ nextAt }: SubmissionRow) => nextAt,
  submittedAt: ({ sentAt }: SubmissionRow) => sentAt,
  errors: ({ errors }: SubmissionRow) =>
    Object.entries(errors as Record<string, string[]>).map(([field, messages]) => ({ field, messages })),
};
