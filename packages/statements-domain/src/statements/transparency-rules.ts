/**
 * The rules of the DSA Transparency Database (version 2), one by one, for everything that the types of the schema don't say: what is
 * required, alone or with something else, how long a text may be, which days, which words belong together. Regulation (EU) 2022/2065,
 * Art. 17(3) and 24(5); Implementing Regulation (EU) 2024/2835, Annex I. What goes with another choice was dropped before, and the countries
 * are the restriction's, which `territory.ts` has checked.
 */
import type { CategoryKeyword, StatementCategory } from '@writ/schema/generated/enforcement.ts';
import { belongs } from './category.ts';
import { hasEanCheckDigit, hasEanForm } from './ean.ts';
import type { DecisionFields, StatementFields } from './fields.ts';
import { languageCode } from './language.ts';
import { atMost, dayWithin, neededWith, type Rule } from './statement-rule.ts';

const article = 'Regulation (EU) 2022/2065, Art. 17(3)';
const lastDay = '2038-01-01';

/** About the decision itself: under an order they hold too. */
export const decisionRules: readonly Rule<DecisionFields>[] = [
  {
    name: 'decisions.one_of_four',
    reason: 'MISSING',
    article: 'Regulation (EU) 2022/2065, Art. 17(1)',
    isBroken: ({ decisionVisibility, decisionMonetary, decisionProvision, decisionAccount }) =>
      decisionVisibility.length === 0 && decisionMonetary === null && decisionProvision === null && decisionAccount === null,
    message: () => 'Decide at least one measure: on visibility, payments, service or account.',
  },
  {
    ...neededWith<'decisionVisibilityOther', DecisionFields>('decisionVisibilityOther', 'DECISION_VISIBILITY_OTHER', (fields) =>
      fields.decisionVisibility.includes('DECISION_VISIBILITY_OTHER'),
    ),
    message: () => 'Write visibilityOther: the choice is DECISION_VISIBILITY_OTHER.',
  },
  { ...atMost('decisionVisibilityOther', 500), message: () => 'visibilityOther has at most 500 characters.' },
  {
    ...neededWith<'decisionMonetaryOther', DecisionFields>(
      'decisionMonetaryOther',
      'DECISION_MONETARY_OTHER',
      (fields) => fields.decisionMonetary === 'DECISION_MONETARY_OTHER',
    ),
    message: () => 'Write monetaryOther: the choice is DECISION_MONETARY_OTHER.',
  },
  { ...atMost('decisionMonetaryOther', 500), message: () => 'monetaryOther has at most 500 characters.' },
];

const endDates = [
  'endDateVisibilityRestriction',
  'endDateMonetaryRestriction',
  'endDateServiceRestriction',
  'endDateAccountRestriction',
] as const;

const needed = (
  field: 'illegalContentLegalGround' | 'illegalContentExplanation' | 'incompatibleContentGround' | 'incompatibleContentExplanation',
  ground: 'DECISION_GROUND_ILLEGAL_CONTENT' | 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
): Rule<StatementFields> =>
  neededWith<typeof field, StatementFields>(field, ground, ({ decisionGround }) => decisionGround === ground, article);

const isWebAddress = (text: string): boolean => ['http:', 'https:'].includes(URL.parse(text)?.protocol ?? '');
const foreignKeywords = ({ category, categoryAddition, categorySpecification }: StatementFields): string[] =>
  categorySpecification.filter((keyword) => !belongs(keyword as CategoryKeyword, [category, ...categoryAddition] as StatementCategory[]));

/** About the statement. */
export const statementRules: readonly Rule<StatementFields>[] = [
  needed('illegalContentLegalGround', 'DECISION_GROUND_ILLEGAL_CONTENT'),
  atMost('illegalContentLegalGround', 500),
  needed('illegalContentExplanation', 'DECISION_GROUND_ILLEGAL_CONTENT'),
  atMost('illegalContentExplanation', 2_000),
  needed('incompatibleContentGround', 'DECISION_GROUND_INCOMPATIBLE_CONTENT'),
  atMost('incompatibleContentGround', 500),
  needed('incompatibleContentExplanation', 'DECISION_GROUND_INCOMPATIBLE_CONTENT'),
  atMost('incompatibleContentExplanation', 2_000),
  {
    name: 'decision_ground_reference_url.url',
    reason: 'INVALID',
    isBroken: ({ decisionGroundReferenceUrl: url }) => url !== null && !isWebAddress(url),
    message: () => 'decisionGroundReferenceUrl is a whole web address, like https://example.org/terms.',
  },
  atMost('decisionGroundReferenceUrl', 500),
  {
    name: 'content_type.required',
    reason: 'MISSING',
    isBroken: ({ contentType }) => contentType.length === 0,
    message: () => 'Name the kind of content in contentType.',
  },
  neededWith<'contentTypeOther', StatementFields>('contentTypeOther', 'CONTENT_TYPE_OTHER', ({ contentType }) =>
    contentType.includes('CONTENT_TYPE_OTHER'),
  ),
  atMost('contentTypeOther', 500),
  {
    name: 'category_specification.of_category',
    reason: 'INVALID',
    isBroken: (fields) => fields.categorySpecification.length > 0 && foreignKeywords(fields).length > 0,
    message: (fields) => `${foreignKeywords(fields).join(', ')}: no keyword of the categories; choose theirs, or add the category.`,
  },
  neededWith<'categorySpecificationOther', StatementFields>('categorySpecificationOther', 'KEYWORD_OTHER', (fields) =>
    fields.categorySpecification.includes('KEYWORD_OTHER'),
  ),
  atMost('categorySpecificationOther', 500),
  {
    name: 'content_language.code',
    reason: 'INVALID',
    isBroken: ({ contentLanguage }) => contentLanguage !== null && languageCode(contentLanguage) === undefined,
    message: () => 'contentLanguage is a code of ISO 639-1, like EL.',
  },
  dayWithin('contentDate', ['from', '2000-01-01'], 'INVALID', 'The database takes content that was published from 2000-01-01 on.'),
  dayWithin('contentDate', ['to', lastDay], 'INVALID', `The database takes content that was published until ${lastDay}.`),
  dayWithin('applicationDate', ['from', '2020-01-01'], 'PERIOD', 'The database takes decisions that hold from 2020-01-01 on.'),
  dayWithin('applicationDate', ['to', lastDay], 'PERIOD', `The database takes decisions that begin to hold until ${lastDay}.`),
  ...endDates.map((field) =>
    dayWithin(field, ['to', lastDay], 'PERIOD', `The database takes no end after ${lastDay}: leave it out where the measure has none.`),
  ),
  {
    name: 'content_id_ean.thirteen_digits',
    reason: 'INVALID',
    isBroken: ({ contentIdEan }) => contentIdEan !== null && !hasEanForm(contentIdEan),
    message: () => 'contentIdEan has thirteen digits and nothing else.',
  },
  {
    name: 'content_id_ean.check_digit',
    reason: 'INVALID',
    isBroken: ({ contentIdEan }) => contentIdEan !== null && hasEanForm(contentIdEan) && !hasEanCheckDigit(contentIdEan),
    message: () => 'The check digit of contentIdEan is wrong: check the number.',
  },
  {
    name: 'content_id_ean.of_product',
    reason: 'INVALID',
    isBroken: ({ contentIdEan, contentType }) => contentIdEan !== null && !contentType.includes('CONTENT_TYPE_PRODUCT'),
    message: () => 'Only a product has an EAN: add CONTENT_TYPE_PRODUCT to contentType, or leave contentIdEan out.',
  },
  {
    name: 'decision_facts.required',
    reason: 'MISSING',
    article,
    isBroken: ({ decisionFacts }) => decisionFacts === '',
    message: () => 'Write decisionFacts: a decision rests on facts and circumstances.',
  },
  atMost('decisionFacts', 5_000),
  atMost('sourceIdentity', 500),
  {
    name: 'source_identity_reason.required_with_source_identity',
    reason: 'MISSING',
    article: 'Regulation (EU) 2022/2065, Art. 17(3)(b)',
    isBroken: ({ sourceIdentity, sourceIdentityReason }) => sourceIdentity !== null && sourceIdentityReason === null,
    message: () =>
      'Write sourceIdentityReason: the notifier is named only where that is strictly necessary. Otherwise leave sourceIdentity out.',
  },
  atMost('sourceIdentityReason', 500),
  {
    name: 'puid.form',
    reason: 'INVALID',
    isBroken: ({ puid }) => !/^[a-zA-Z0-9_-]+$/.test(puid),
    message: () => 'A puid may contain only letters, digits, hyphens and underscores.',
  },
  atMost('puid', 500),
];
