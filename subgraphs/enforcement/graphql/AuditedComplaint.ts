import { enumWords } from '@writ/subgraph';
import { redacted } from '../audits/redacted.ts';
import type { AutomatedDecision } from '../sdl.ts';
import type { ComplaintRow } from '../store/rows.ts';

export const auditedComplaint = {
  restriction: ({ restrictionId }: ComplaintRow) => restrictionId,
  notice: ({ noticeId }: ComplaintRow) => noticeId,
  access: ({ accessIdx }: ComplaintRow) => (accessIdx === null ? null : String(accessIdx)),
  automatedMeans: ({ state, automatedMeans }: ComplaintRow) => (state === 'OPEN' ? null : enumWords<AutomatedDecision>(automatedMeans)),
  explanation: ({ explanation }: ComplaintRow) => redacted(explanation),
  reason: ({ reason }: ComplaintRow) => redacted(reason),
};
