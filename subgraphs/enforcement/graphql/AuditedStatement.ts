/** A statement of reasons as an auditor reads it: codes, instants and provisions; of texts their digest and length. */
import { enumWords } from '@writ/subgraph';
import { redacted } from '../audits/redacted.ts';
import type * as Sdl from '../sdl.ts';
import { present, type RestrictionRow } from '../store/rows.ts';

/** Read from its statement. */
const of =
  <Value>(read: (statement: NonNullable<RestrictionRow['statement']>) => Value) =>
  ({ statement }: RestrictionRow): Value =>
    read(present(statement));

export const auditedStatement = {
  restriction: ({ id }: RestrictionRow) => id,
  visibility: ({ visibility }: RestrictionRow) => enumWords<Sdl.DecisionVisibility>(visibility),
  monetary: ({ monetary }: RestrictionRow) => enumWords<Sdl.DecisionMonetary>(monetary),
  provision: ({ provision }: RestrictionRow) => enumWords<Sdl.DecisionProvision>(provision),
  account: ({ accountDecision }: RestrictionRow) => enumWords<Sdl.DecisionAccount>(accountDecision),
  closeReason: ({ closeReason }: RestrictionRow) => redacted(closeReason),
  decisionGround: of(({ decisionGround }) => enumWords<Sdl.DecisionGround>(decisionGround)),
  illegalContentLegalGround: of(({ illegalContentLegalGround }) => illegalContentLegalGround),
  illegalContentExplanation: of(({ illegalContentExplanation }) => redacted(illegalContentExplanation)),
  incompatibleContentGround: of(({ incompatibleContentGround }) => incompatibleContentGround),
  incompatibleContentExplanation: of(({ incompatibleContentExplanation }) => redacted(incompatibleContentExplanation)),
  incompatibleContentIllegal: of(({ incompatibleContentIllegal }) => incompatibleContentIllegal),
  contentType: of(({ contentType }) => enumWords<Sdl.ContentType>(contentType)),
  category: of(({ category }) => enumWords<Sdl.StatementCategory>(category)),
  categoryAddition: of(({ categoryAddition }) => enumWords<Sdl.StatementCategory>(categoryAddition)),
  categorySpecification: of(({ categorySpecification }) => enumWords<Sdl.CategoryKeyword>(categorySpecification)),
  decisionFacts: of(({ decisionFacts }) => redacted(decisionFacts)),
  sourceType: of(({ sourceType }) => enumWords<Sdl.SourceType>(sourceType)),
  automatedDetection: of(({ automatedDetection }) => automatedDetection),
  automatedDecision: of(({ automatedDecision }) => enumWords<Sdl.AutomatedDecision>(automatedDecision)),
  puid: of(({ puid }) => puid),
};
