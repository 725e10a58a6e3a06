/**
 * The rules of the DSA Transparency Database for one statement, each a named entry that can be turned off by its name. A rule of a field
 * that is left out holds, unless the rule is that it must not be. Fields that the database drops are held against nothing.
 */
import {
  accountTypes,
  automatedDecisions,
  categories,
  contentTypes,
  countries,
  decisionAccounts,
  decisionGrounds,
  decisionMonetaries,
  decisionProvisions,
  decisionVisibilities,
  keywords,
  languages,
  limits,
  sourceTypes,
  yesOrNo,
} from './vocabulary.ts';

/** A statement as it was sent: anything may be in it. */
export type Sent = Readonly<Record<string, unknown>>;

export interface Rule {
  /** The field and the rule, like `decision_facts.max`. */
  readonly name: string;
  /** Under which fields its error is told. */
  readonly fields: readonly string[];
  readonly message: string;
  holds(statement: Sent): boolean;
}

const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : isBlank(value) ? [] : [value]);
const words = (field: string): string => field.replaceAll('_', ' ');

/** When a field is held against its rules; left out, always. */
type When = (statement: Sent) => boolean;
const always: When = () => true;

/** A rule by its name: the field, and what is asked of it. */
function rule(name: `${string}.${string}`, message: string, holds: (value: unknown) => boolean, when: When = always): Rule {
  const field = name.slice(0, name.indexOf('.'));
  return {
    name,
    fields: [field],
    message,
    holds: (statement) => !when(statement) || isBlank(statement[field]) || holds(statement[field]),
  };
}

const required = (field: string, when: When = always): Rule => ({
  name: `${field}.required`,
  fields: [field],
  message: `The ${words(field)} field is required.`,
  holds: (statement) => !when(statement) || !isBlank(statement[field]),
});

const oneOf = (field: string, values: readonly string[], when: When = always): Rule =>
  rule(
    `${field}.in`,
    `The selected ${words(field)} is invalid.`,
    (value) => listOf(value).every((one) => typeof one === 'string' && values.includes(one)),
    when,
  );

const array = (field: string): Rule => rule(`${field}.array`, `The ${words(field)} must be an array.`, Array.isArray);

const text = (field: string, max: number, when: When = always): Rule[] => [
  rule(`${field}.string`, `The ${words(field)} must be a string.`, (value) => typeof value === 'string', when),
  rule(
    `${field}.max`,
    `The ${words(field)} must not be greater than ${max} characters.`,
    (value) => typeof value !== 'string' || [...value].length <= max,
    when,
  ),
];

const isDay = (value: unknown): value is string => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
};

const day = (field: string, from: string | null): Rule[] => [
  rule(`${field}.format`, `The ${words(field)} does not match the format YYYY-MM-DD.`, isDay),
  ...(from === null
    ? []
    : [rule(`${field}.from`, `The ${words(field)} must be a date after or equal to ${from}.`, (value) => !isDay(value) || value >= from)]),
  rule(
    `${field}.to`,
    `The ${words(field)} must be a date before or equal to ${limits.dateMax}.`,
    (value) => !isDay(value) || value <= limits.dateMax,
  ),
];

const has =
  (field: string, word: string): When =>
  (statement) =>
    listOf(statement[field]).includes(word);
const otherVisibility = has('decision_visibility', 'DECISION_VISIBILITY_OTHER');
const otherMonetary = has('decision_monetary', 'DECISION_MONETARY_OTHER');
const otherContent = has('content_type', 'CONTENT_TYPE_OTHER');
const illegal = has('decision_ground', 'DECISION_GROUND_ILLEGAL_CONTENT');
const incompatible = has('decision_ground', 'DECISION_GROUND_INCOMPATIBLE_CONTENT');
const fromSomebody: When = (statement) => !has('source_type', 'SOURCE_VOLUNTARY')(statement);
const { textMax, explanationMax, factsMax } = limits;

/** Fields that are kept only when a choice asks for them. */
export const storedWhen: Readonly<Record<string, When>> = {
  decision_visibility_other: otherVisibility,
  decision_monetary_other: otherMonetary,
  content_type_other: otherContent,
  category_specification_other: has('category_specification', 'KEYWORD_OTHER'),
  illegal_content_legal_ground: illegal,
  illegal_content_explanation: illegal,
  incompatible_content_ground: incompatible,
  incompatible_content_explanation: incompatible,
  incompatible_content_illegal: incompatible,
  source_identity: fromSomebody,
};

const decisions = ['decision_visibility', 'decision_monetary', 'decision_provision', 'decision_account'];
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const eanName = 'EAN-13';

/** Every rule of a statement, field by field in the order of the documentation. */
export const statementRules: readonly Rule[] = [
  {
    name: 'decision.one-of-four',
    fields: decisions,
    message: 'One of the decisions on visibility, monetary payments, provision of the service or account is required.',
    holds: (statement) => decisions.some((field) => !isBlank(statement[field])),
  },
  array('decision_visibility'),
  oneOf('decision_visibility', decisionVisibilities),
  required('decision_visibility_other', otherVisibility),
  ...text('decision_visibility_other', textMax, otherVisibility),
  oneOf('decision_monetary', decisionMonetaries),
  required('decision_monetary_other', otherMonetary),
  ...text('decision_monetary_other', textMax, otherMonetary),
  oneOf('decision_provision', decisionProvisions),
  oneOf('decision_account', decisionAccounts),
  oneOf('account_type', accountTypes),
  required('decision_ground'),
  oneOf('decision_ground', decisionGrounds),
  rule(
    'decision_ground_reference_url.url',
    'The decision ground reference url must be a valid URL.',
    (value) => typeof value === 'string' && /^https?:$/.test(URL.parse(value)?.protocol ?? ''),
  ),
  ...text('decision_ground_reference_url', textMax).filter(({ name }) => name.endsWith('.max')),
  required('illegal_content_legal_ground', illegal),
  ...text('illegal_content_legal_ground', textMax, illegal),
  required('illegal_content_explanation', illegal),
  ...text('illegal_content_explanation', explanationMax, illegal),
  required('incompatible_content_ground', incompatible),
  ...text('incompatible_content_ground', textMax, incompatible),
  required('incompatible_content_explanation', incompatible),
  ...text('incompatible_content_explanation', explanationMax, incompatible),
  oneOf('incompatible_content_illegal', yesOrNo, incompatible),
  required('content_type'),
  array('content_type'),
  oneOf('content_type', contentTypes),
  required('content_type_other', otherContent),
  ...text('content_type_other', textMax, otherContent),
  required('category'),
  oneOf('category', categories),
  array('category_addition'),
  oneOf('category_addition', categories),
  array('category_specification'),
  oneOf('category_specification', keywords),
  ...text('category_specification_other', textMax, storedWhen['category_specification_other']),
  array('territorial_scope'),
  oneOf('territorial_scope', countries),
  oneOf('content_language', languages),
  required('content_date'),
  ...day('content_date', limits.contentDateMin),
  required('application_date'),
  ...day('application_date', limits.applicationDateMin),
  ...day('end_date_visibility_restriction', null),
  ...day('end_date_monetary_restriction', null),
  ...day('end_date_service_restriction', null),
  ...day('end_date_account_restriction', null),
  required('decision_facts'),
  ...text('decision_facts', factsMax),
  required('source_type'),
  oneOf('source_type', sourceTypes),
  ...text('source_identity', textMax, fromSomebody),
  required('automated_detection'),
  oneOf('automated_detection', yesOrNo),
  required('automated_decision'),
  oneOf('automated_decision', automatedDecisions),
  rule(
    'content_id.names',
    `The content id may hold ${eanName} and nothing else.`,
    (value) => isObject(value) && Object.keys(value).every((name) => name === eanName),
  ),
  rule(
    'content_id.ean13',
    `The ${eanName} must be 13 digits.`,
    (value) =>
      !isObject(value) || value[eanName] === undefined || (typeof value[eanName] === 'string' && limits.ean13.test(value[eanName])),
  ),
  required('puid'),
  ...text('puid', textMax),
  rule('puid.regex', 'The puid format is invalid.', (value) => typeof value !== 'string' || limits.puid.test(value)),
];

/** The rules of a call, beside those of each statement in it. */
export const callRules = ['token.known', 'statements.required', 'statements.size', 'puid.unique-in-call', 'puid.unique'] as const;

/** What every field is that the database keeps; others are let go without a word. */
export const knownFields: ReadonlySet<string> = new Set(statementRules.flatMap(({ fields }) => fields));
