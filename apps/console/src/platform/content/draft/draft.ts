/**
 * A decision that is being written: what is chosen, in the form in which a page holds it. Texts are as they are typed, an instant is the value
 * of a `datetime-local` field in the person's own time zone, and what was not chosen is empty.
 */
import type { Measure } from '@writ/statements-domain/restrictions';
import type {
  AccountType,
  AutomatedDecision,
  CategoryKeyword,
  ContentType,
  DecisionAccount,
  DecisionGround,
  DecisionMonetary,
  DecisionProvision,
  DecisionVisibility,
  SourceType,
  StatementCategory,
} from '../../../graphql/platform/graphql.ts';

export interface Draft {
  /** Whether the item is restricted or its author's account as a whole. */
  subject: 'item' | 'account';
  visibility: readonly DecisionVisibility[];
  visibilityOther: string;
  monetary: DecisionMonetary | '';
  monetaryOther: string;
  provision: DecisionProvision | '';
  accountDecision: DecisionAccount | '';
  reach: 'WORLD' | 'COUNTRIES';
  territories: readonly string[];
  startsAt: string;
  ends: Readonly<Record<Measure, string>>;
  decisionGround: DecisionGround | '';
  decisionGroundReferenceUrl: string;
  illegalContentLegalGround: string;
  illegalContentExplanation: string;
  incompatibleContentGround: string;
  incompatibleContentExplanation: string;
  incompatibleContentIllegal: boolean;
  contentType: readonly ContentType[];
  contentTypeOther: string;
  category: StatementCategory | '';
  categoryAddition: readonly StatementCategory[];
  categorySpecification: readonly CategoryKeyword[];
  categorySpecificationOther: string;
  contentLanguage: string;
  contentIdEan: string;
  decisionFacts: string;
  sourceType: SourceType;
  sourceIdentity: string;
  sourceIdentityReason: string;
  automatedDetection: boolean;
  automatedDecision: AutomatedDecision;
  accountType: AccountType | '';
}

/** What led to the decision, where something did: it fixes the source of the statement. */
export interface NoticeBehind {
  id: string;
  category: StatementCategory;
  keywords: readonly CategoryKeyword[];
  /** Whether its sender's status counts: Regulation (EU) 2022/2065, Art. 22. */
  isTrustedFlagger: boolean;
  /** The public body as the statement will name it; null where none gave the notice. */
  publicBody: string | null;
}

/** The source that a statement after this notice has. */
export const sourceOf = (notice: NoticeBehind): SourceType => (notice.isTrustedFlagger ? 'SOURCE_TRUSTED_FLAGGER' : 'SOURCE_ARTICLE_16');

/** A draft with what is known already. */
export const newDraft = (item: { language: string | null }, notice: NoticeBehind | null): Draft => ({
  subject: 'item',
  visibility: [],
  visibilityOther: '',
  monetary: '',
  monetaryOther: '',
  provision: '',
  accountDecision: '',
  reach: 'WORLD',
  territories: [],
  startsAt: '',
  ends: { visibility: '', monetary: '', provision: '', account: '' },
  decisionGround: notice === null ? '' : 'DECISION_GROUND_ILLEGAL_CONTENT',
  decisionGroundReferenceUrl: '',
  illegalContentLegalGround: '',
  illegalContentExplanation: '',
  incompatibleContentGround: '',
  incompatibleContentExplanation: '',
  incompatibleContentIllegal: false,
  contentType: ['CONTENT_TYPE_TEXT'],
  contentTypeOther: '',
  category: notice === null || notice.category === 'STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE' ? '' : notice.category,
  categoryAddition: [],
  categorySpecification: notice?.keywords ?? [],
  categorySpecificationOther: '',
  contentLanguage: item.language?.toUpperCase() ?? '',
  contentIdEan: '',
  decisionFacts: '',
  sourceType: notice === null ? 'SOURCE_VOLUNTARY' : sourceOf(notice),
  sourceIdentity: '',
  sourceIdentityReason: '',
  automatedDetection: false,
  automatedDecision: 'AUTOMATED_DECISION_NOT_AUTOMATED',
  accountType: '',
});

/** Whether a kind of measure is chosen. An account has no visibility. */
export function isTaken(draft: Draft, measure: Measure): boolean {
  if (measure === 'visibility') return draft.subject === 'item' && draft.visibility.length > 0;
  return draft[measure === 'account' ? 'accountDecision' : measure] !== '';
}
