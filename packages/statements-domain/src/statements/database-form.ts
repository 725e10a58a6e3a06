/**
 * A statement of reasons as the DSA Transparency Database takes it (version 2): its names, its words, and nothing that is blank. This is the
 * public copy: it names no account, no item and no person. Regulation (EU) 2022/2065, Art. 24(5).
 */
import type { NoticeSource } from '@writ/schema/generated/enforcement.ts';
import { type Explained, type StatementFields, statementFields, type WrittenFields } from './fields.ts';

/** What is stored of a decision with reasons. */
export interface Decision {
  readonly statement: Omit<WrittenFields, 'sourceIdentityReason'>;
  readonly restriction: Explained;
  /** The notice that led to it, if one did. */
  readonly notice: { readonly source: NoticeSource } | null;
}

type Field = string | readonly string[] | Readonly<Record<string, string>>;
/** Fields by the database's own names. */
export type StatementForm = Readonly<Record<string, Field>> & { readonly puid: string };

type Value = StatementFields[keyof StatementFields];

/** `decisionFacts` is `decision_facts`. */
const wireName = (name: string): string => name.replace(/[A-Z]/g, (submission) => `_${submission.toLowerCase()}`);

/** Truths are words, days have no time, and what is blank is no field. */
function wireValue(value: Value): Field | null {
  if (value === null) return null;
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return (typeof value === 'string' ? value.trim() : value).length === 0 ? null : value;
}

/** The sender of a notice is named only for bodies: a trusted flagger, a public body. Any other sender may be a person. */
const identityOf = ({ statement, notice }: Decision): string | null =>
  statement.sourceType === 'SOURCE_TRUSTED_FLAGGER' || notice?.source === 'TRUSTED_FLAGGER' || notice?.source === 'STATE_ACTOR'
    ? statement.sourceIdentity
    : null;

/** The columns of a statement that are fields of the form; a row has others beside them. */
const written = ({ statement: s, ...decision }: Decision): WrittenFields => ({
  accountType: s.accountType,
  decisionGround: s.decisionGround,
  decisionGroundReferenceUrl: s.decisionGroundReferenceUrl,
  illegalContentLegalGround: s.illegalContentLegalGround,
  illegalContentExplanation: s.illegalContentExplanation,
  incompatibleContentGround: s.incompatibleContentGround,
  incompatibleContentExplanation: s.incompatibleContentExplanation,
  incompatibleContentIllegal: s.incompatibleContentIllegal,
  contentType: s.contentType,
  contentTypeOther: s.contentTypeOther,
  category: s.category,
  categoryAddition: s.categoryAddition,
  categorySpecification: s.categorySpecification,
  categorySpecificationOther: s.categorySpecificationOther,
  contentLanguage: s.contentLanguage,
  contentDate: s.contentDate,
  contentIdEan: s.contentIdEan,
  applicationDate: s.applicationDate,
  decisionFacts: s.decisionFacts,
  sourceType: s.sourceType,
  sourceIdentity: identityOf({ statement: s, ...decision }),
  // The database knows no such field, and the reason may describe a person.
  sourceIdentityReason: null,
  automatedDetection: s.automatedDetection,
  automatedDecision: s.automatedDecision,
  puid: s.puid,
});

/** The form of a decision. Not checked: whether the database can accept it. */
export function formOf(decision: Decision): StatementForm {
  const { puid, contentIdEan, ...fields } = statementFields(decision.restriction, written(decision));
  const filled: Record<string, Field> = contentIdEan === null ? {} : { content_id: { 'EAN-13': contentIdEan } };
  for (const [name, value] of Object.entries(fields)) {
    const field = wireValue(value);
    if (field !== null) filled[wireName(name)] = field;
  }
  return { ...filled, puid };
}
