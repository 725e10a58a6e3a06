import { enumWords } from '@writ/subgraph';
import { redacted } from '../audits/redacted.ts';
import type * as Sdl from '../sdl.ts';
import type { NoticeRow } from '../store/rows.ts';

export const auditedNotice = {
  automatedMeans: ({ automatedMeans }: NoticeRow) => enumWords<Sdl.AutomatedDecision>(automatedMeans),
  category: ({ category }: NoticeRow) => enumWords<Sdl.StatementCategory>(category),
  keywords: ({ keywords }: NoticeRow) => enumWords<Sdl.CategoryKeyword>(keywords),
  explanation: ({ explanation }: NoticeRow) => redacted(explanation),
  reason: ({ reason }: NoticeRow) => redacted(reason),
};
