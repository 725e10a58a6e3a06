/**
 * The statement of reasons: Regulation (EU) 2022/2065, Art. 17, by the rules of the DSA Transparency Database (version 2), so
 * that each one can be sent there as it is. What goes with another choice is dropped here, and then every rule is asked. Pure: it takes
 * values and gives the row, for one decision as for tens of thousands.
 */
import type { StatementInput } from '@writ/schema/generated/enforcement.ts';
import { personalDataProblems } from '../personal-data/check.ts';
import type { KnownPersons } from '../personal-data/known-persons.ts';
import type { Problem } from '../refusal/refusal.ts';
import { dayOf, type Explained, statementFields, type WrittenFields } from './fields.ts';
import { brokenRules } from './statement-rule.ts';
import { statementRules } from './transparency-rules.ts';

/** How the person can contest it: Art. 17(3)(f). */
export const redress =
  'You can complain to us within six months, free of charge; somebody who was not involved in this decision will answer ' +
  '(Regulation (EU) 2022/2065, Art. 20). You can also turn to a certified out-of-court dispute settlement body (Art. 21), or go to court.';

/** Why a public body that gave the notice is always named: Art. 17(3)(b). */
export const publicBodyReason = 'A public body gave the notice. The person concerned must know it to contest the decision.';

/** What Writ adds to what the platform writes. */
export interface StatementContext {
  /** When the content was published. */
  content: Date;
  /** When the decision begins to hold. */
  application: Date;
  /** Of this statement alone. */
  uuid: string;
}

/** A text as it is kept: trimmed, and null when it is missing or what it goes with was not chosen. */
const text = (value: string | null | undefined, isApplicable = true): string | null => (isApplicable && value?.trim()) || null;

function groundOf(input: WrittenInput) {
  const isIllegal = input.decisionGround === 'DECISION_GROUND_ILLEGAL_CONTENT';
  return {
    decisionGround: input.decisionGround,
    decisionGroundReferenceUrl: text(input.decisionGroundReferenceUrl),
    illegalContentLegalGround: text(input.illegalContentLegalGround, isIllegal),
    illegalContentExplanation: text(input.illegalContentExplanation, isIllegal),
    incompatibleContentGround: text(input.incompatibleContentGround, !isIllegal),
    incompatibleContentExplanation: text(input.incompatibleContentExplanation, !isIllegal),
    incompatibleContentIllegal: isIllegal ? null : (input.incompatibleContentIllegal ?? null),
  };
}

/** A list as it is kept: each word once. */
const once = <Word>(words: readonly Word[] | null | undefined): Word[] => [...new Set(words)];

function contentOf(input: WrittenInput) {
  const contentType = once(input.contentType);
  const categorySpecification = once(input.categorySpecification);
  return {
    contentType,
    contentTypeOther: text(input.contentTypeOther, contentType.includes('CONTENT_TYPE_OTHER')),
    category: input.category,
    categoryAddition: once(input.categoryAddition).filter((more) => more !== input.category),
    categorySpecification,
    categorySpecificationOther: text(input.categorySpecificationOther, categorySpecification.includes('KEYWORD_OTHER')),
    contentLanguage: text(input.contentLanguage)?.toUpperCase() ?? null,
    contentIdEan: text(input.contentIdEan),
  };
}

/** The first day of content that the database knows. What is older is restricted with reasons too, and named by this day. */
const firstContentDay = new Date('2000-01-01T00:00:00Z');

/** The days of a statement. */
export const datesOf = ({ content, application }: Pick<StatementContext, 'content' | 'application'>) => ({
  contentDate: dayOf(content < firstContentDay ? firstContentDay : content),
  applicationDate: dayOf(application),
});

/** Who is named as the notifier, and why. A reason for naming nobody is not kept. */
function sourceOf(input: WrittenInput) {
  const sourceIdentity = text(input.sourceIdentity, input.sourceType !== 'SOURCE_VOLUNTARY');
  return { sourceIdentity, sourceIdentityReason: text(input.sourceIdentityReason, sourceIdentity !== null) };
}

/** What was written of a statement; a ground or a category that is still to be chosen is an empty text. */
export type WrittenInput = Omit<StatementInput, 'decisionGround' | 'category'> & Pick<WrittenFields, 'decisionGround' | 'category'>;

/** What is kept of a statement, before any rule is asked. */
export const writtenFields = (input: WrittenInput, { uuid, ...context }: StatementContext): WrittenFields => ({
  accountType: input.accountType ?? null,
  ...groundOf(input),
  ...contentOf(input),
  ...datesOf(context),
  decisionFacts: input.decisionFacts.trim(),
  sourceType: input.sourceType,
  ...sourceOf(input),
  automatedDetection: input.automatedDetection,
  automatedDecision: input.automatedDecision,
  puid: `writ-${uuid}`,
});

/** What a statement is checked with beside what is written in it. */
export interface StatementCase extends StatementContext {
  restriction: Explained;
  persons: KnownPersons;
}

/** The row of a statement. Adds every problem of the input to `problems`; with one of them the row may not be stored. */
export function checkedStatement(input: StatementInput, about: StatementCase, problems: Problem[]): WrittenFields {
  const written = writtenFields(input, about);
  const fields = statementFields(about.restriction, written);
  problems.push(...brokenRules(statementRules, fields), ...personalDataProblems(fields, about.persons));
  return written;
}
