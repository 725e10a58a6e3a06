/**
 * The statement of reasons: Regulation (EU) 2022/2065, Art. 17, by the rules of the DSA Transparency Database (version 2), so
 * that each one can be sent there as it stands: what is needed, what is needed only with something else, what is dropped, and
 * how long a text may be. It knows no personal data and can't tell it from other text: whoever writes the facts leaves it out.
 */
import { randomUUID } from 'node:crypto';
import { utcDay } from '@writ/core';
import { belongs } from './category.ts';
import { languageCode } from './language.ts';
import { type Problem, problem } from './refusal.ts';
import type { StatementInput } from './sdl.ts';
import { checkedText } from './text.ts';

/** How the person can contest it: Art. 17(3)(f). */
export const redress =
  'You can complain to us within six months, free of charge, and somebody who took no part in this decision will answer ' +
  '(Regulation (EU) 2022/2065, Art. 20); turn to a certified out-of-court dispute settlement body (Art. 21); or go to court.';

const article = 'Regulation (EU) 2022/2065, Art. 17(3)';

/** What Writ adds to what the platform writes. */
export interface StatementDates {
  /** When the content was published. */
  content: Date;
  /** When the decision begins to hold. */
  application: Date;
}

function groundTexts(input: StatementInput, problems: Problem[]) {
  const illegal = input.decisionGround === 'DECISION_GROUND_ILLEGAL_CONTENT';
  const text = (field: keyof StatementInput & string, max: number, needed: string): string | null =>
    checkedText(input[field] as string | null, { field, max, needed, article }, problems);
  const none = { illegalContentLegalGround: null, illegalContentExplanation: null };
  const noneOfTerms = { incompatibleContentGround: null, incompatibleContentExplanation: null, incompatibleContentIllegal: null };
  if (illegal)
    return {
      ...noneOfTerms,
      illegalContentLegalGround: text('illegalContentLegalGround', 500, 'the ground is the law'),
      illegalContentExplanation: text('illegalContentExplanation', 2_000, 'the ground is the law'),
    };
  return {
    ...none,
    incompatibleContentGround: text('incompatibleContentGround', 500, 'the ground is the terms and conditions'),
    incompatibleContentExplanation: text('incompatibleContentExplanation', 2_000, 'the ground is the terms and conditions'),
    incompatibleContentIllegal: input.incompatibleContentIllegal ?? null,
  };
}

function referenceUrl(input: StatementInput, problems: Problem[]): string | null {
  const url = checkedText(input.decisionGroundReferenceUrl, { field: 'decisionGroundReferenceUrl', max: 500 }, problems);
  const parsed = url === null ? null : URL.parse(url);
  if (url !== null && (parsed === null || !['http:', 'https:'].includes(parsed.protocol)))
    problems.push(problem('INVALID', 'decisionGroundReferenceUrl is a whole web address, like https://example.org/terms.'));
  return url;
}

/** A text that is needed with the word OTHER of a list, and dropped without it. */
function otherText(chosen: boolean, value: string | null | undefined, field: string, problems: Problem[]): string | null {
  if (!chosen) return null;
  return checkedText(value, { field, max: 500, needed: 'the choice is OTHER' }, problems);
}

function contentKinds(input: StatementInput, problems: Problem[]) {
  const contentType = [...new Set(input.contentType)];
  if (contentType.length === 0) problems.push(problem('MISSING', 'Say in contentType what kind of content it is about.'));
  const other = contentType.includes('CONTENT_TYPE_OTHER');
  return { contentType, contentTypeOther: otherText(other, input.contentTypeOther, 'contentTypeOther', problems) };
}

function categories(input: StatementInput, problems: Problem[]) {
  const { category } = input;
  const categoryAddition = [...new Set(input.categoryAddition ?? [])].filter((more) => more !== category);
  const categorySpecification = [...new Set(input.categorySpecification ?? [])];
  const strange = categorySpecification.filter((keyword) => !belongs(keyword, [category, ...categoryAddition]));
  if (strange.length > 0)
    problems.push(problem('INVALID', `${strange.join(', ')}: no keyword of the categories; choose theirs, or add the category.`));
  const other = categorySpecification.includes('KEYWORD_OTHER');
  const categorySpecificationOther = otherText(other, input.categorySpecificationOther, 'categorySpecificationOther', problems);
  return { category, categoryAddition, categorySpecification, categorySpecificationOther };
}

function language({ contentLanguage }: StatementInput, problems: Problem[]): string | null {
  if (contentLanguage === null || contentLanguage === undefined) return null;
  const code = languageCode(contentLanguage);
  if (code === undefined) problems.push(problem('INVALID', 'contentLanguage is a code of ISO 639-1, like EL.'));
  return code ?? null;
}

function sourceIdentity(input: StatementInput, problems: Problem[]): string | null {
  if (input.sourceType === 'SOURCE_VOLUNTARY') return null;
  return checkedText(input.sourceIdentity, { field: 'sourceIdentity', max: 500 }, problems);
}

const midnight = (at: Date): Date => new Date(`${utcDay(at)}T00:00:00Z`);
const within = (at: Date, from: string, to: string): boolean => utcDay(at) >= from && utcDay(at) <= to;

function days({ content, application }: StatementDates, problems: Problem[]) {
  if (!within(content, '2000-01-01', '2038-01-01'))
    problems.push(problem('INVALID', 'The database takes content that was published from 2000-01-01 to 2038-01-01.'));
  if (utcDay(application) < '2020-01-01') problems.push(problem('PERIOD', 'The database takes decisions that hold from 2020-01-01 on.'));
  return { contentDate: midnight(content), applicationDate: midnight(application) };
}

/** The row of a statement. Adds every problem of the input to `problems`; with one of them the row may not be stored. */
export function checkedStatement(input: StatementInput, dates: StatementDates, problems: Problem[]) {
  const facts = { field: 'decisionFacts', max: 5_000, needed: 'a decision rests on facts and circumstances', article };
  return {
    decisionGround: input.decisionGround,
    decisionGroundReferenceUrl: referenceUrl(input, problems),
    ...groundTexts(input, problems),
    ...contentKinds(input, problems),
    ...categories(input, problems),
    contentLanguage: language(input, problems),
    ...days(dates, problems),
    decisionFacts: checkedText(input.decisionFacts, facts, problems) ?? '',
    sourceType: input.sourceType,
    sourceIdentity: sourceIdentity(input, problems),
    automatedDetection: input.automatedDetection,
    automatedDecision: input.automatedDecision,
    puid: `writ-${randomUUID()}`,
  };
}
