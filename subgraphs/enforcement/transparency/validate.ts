/**
 * What the DSA Transparency Database can never accept, held against the form before it is sent: such a statement is set aside for a person
 * and costs no batch its answer. Decisions are checked by stricter rules when they are taken; these find what got past them, or was written
 * before there were any.
 */
import { unionAndEea } from '@writ/access';
import { keywordsOf } from '@writ/statements-domain/categories';
import { languageCode, type StatementForm } from '@writ/statements-domain/statements';
import { z } from 'zod';

/** Messages by field, as the database gives them. */
export type FieldErrors = Record<string, string[]>;

const [textMax, explanationMax, factsMax] = [500, 2_000, 5_000];
const dateMax = '2038-01-01';

const text = (max: number) => z.string().refine((value) => [...value].length <= max, `It has more than ${max} characters.`);
const words = (prefix: string, rest: string) => z.enum(rest.split(' ').map((word) => `${prefix}${word}`));
const list = <Word extends z.ZodType>(word: Word) => z.array(word).min(1);
const day = (from: string) =>
  z.iso.date({ abort: true }).refine((value) => value >= from && value <= dateMax, `It is not from ${from} to ${dateMax}.`);
const yesOrNo = z.enum(['Yes', 'No']);
const categories = z.enum(Object.keys(keywordsOf));
const keywords = z.enum([...Object.values(keywordsOf).flat(), 'KEYWORD_OTHER', 'KEYWORD_STALKING']);
const decisions = ['decision_visibility', 'decision_monetary', 'decision_provision', 'decision_account'] as const;

const shape = z.strictObject({
  decision_visibility: list(
    words(
      'DECISION_VISIBILITY_',
      'CONTENT_REMOVED CONTENT_DISABLED CONTENT_DEMOTED CONTENT_AGE_RESTRICTED CONTENT_INTERACTION_RESTRICTED CONTENT_LABELLED OTHER',
    ),
  ).optional(),
  decision_visibility_other: text(textMax).optional(),
  end_date_visibility_restriction: day('2000-01-01').optional(),
  decision_monetary: words('DECISION_MONETARY_', 'SUSPENSION TERMINATION OTHER').optional(),
  decision_monetary_other: text(textMax).optional(),
  end_date_monetary_restriction: day('2000-01-01').optional(),
  decision_provision: words('DECISION_PROVISION_', 'PARTIAL_SUSPENSION TOTAL_SUSPENSION PARTIAL_TERMINATION TOTAL_TERMINATION').optional(),
  end_date_service_restriction: day('2000-01-01').optional(),
  decision_account: words('DECISION_ACCOUNT_', 'SUSPENDED TERMINATED').optional(),
  end_date_account_restriction: day('2000-01-01').optional(),
  territorial_scope: list(z.enum(unionAndEea)),
  account_type: words('ACCOUNT_TYPE_', 'BUSINESS PRIVATE').optional(),
  decision_ground: words('DECISION_GROUND_', 'ILLEGAL_CONTENT INCOMPATIBLE_CONTENT'),
  decision_ground_reference_url: z
    .url({ protocol: /^https?$/ })
    .max(textMax)
    .optional(),
  illegal_content_legal_ground: text(textMax).optional(),
  illegal_content_explanation: text(explanationMax).optional(),
  incompatible_content_ground: text(textMax).optional(),
  incompatible_content_explanation: text(explanationMax).optional(),
  incompatible_content_illegal: yesOrNo.optional(),
  content_type: list(words('CONTENT_TYPE_', 'APP AUDIO IMAGE PRODUCT SYNTHETIC_MEDIA TEXT VIDEO OTHER')),
  content_type_other: text(textMax).optional(),
  category: categories,
  category_addition: list(categories).optional(),
  category_specification: list(keywords).optional(),
  category_specification_other: text(textMax).optional(),
  content_language: z
    .string()
    .refine((value) => languageCode(value) === value, 'It is no language that the database knows.')
    .optional(),
  content_date: day('2000-01-01'),
  content_id: z.strictObject({ 'EAN-13': z.string().regex(/^[0-9]{13}$/) }).optional(),
  application_date: day('2020-01-01'),
  decision_facts: text(factsMax),
  source_type: words('SOURCE_', 'ARTICLE_16 TRUSTED_FLAGGER TYPE_OTHER_NOTIFICATION VOLUNTARY'),
  source_identity: text(textMax).optional(),
  automated_detection: yesOrNo,
  automated_decision: words('AUTOMATED_DECISION_', 'FULLY PARTIALLY NOT_AUTOMATED'),
  puid: z
    .string()
    .max(textMax)
    .regex(/^[a-zA-Z0-9-_]+$/),
});

const chose = (form: StatementForm, field: string, word: string): boolean => [form[field]].flat().includes(word);

/** Fields that must be there with a choice. */
const needed: readonly [field: string, isNeeded: (form: StatementForm) => boolean][] = [
  ['decision_visibility_other', (form) => chose(form, 'decision_visibility', 'DECISION_VISIBILITY_OTHER')],
  ['decision_monetary_other', (form) => chose(form, 'decision_monetary', 'DECISION_MONETARY_OTHER')],
  ['content_type_other', (form) => chose(form, 'content_type', 'CONTENT_TYPE_OTHER')],
  ['illegal_content_legal_ground', (form) => chose(form, 'decision_ground', 'DECISION_GROUND_ILLEGAL_CONTENT')],
  ['illegal_content_explanation', (form) => chose(form, 'decision_ground', 'DECISION_GROUND_ILLEGAL_CONTENT')],
  ['incompatible_content_ground', (form) => chose(form, 'decision_ground', 'DECISION_GROUND_INCOMPATIBLE_CONTENT')],
  ['incompatible_content_explanation', (form) => chose(form, 'decision_ground', 'DECISION_GROUND_INCOMPATIBLE_CONTENT')],
];

/** In words for people, where a rule has none of its own. */
const wordsOf = (issue: { code?: string; input?: unknown }): string | undefined => {
  if (issue.input === undefined && issue.code !== 'custom') return 'It is missing.';
  if (issue.code === 'invalid_value') return 'It is none of the words that the database knows.';
  if (issue.code === 'too_big') return `It has more than ${textMax} characters.`;
  if (issue.code === 'unrecognized_keys') return 'The database knows no such field.';
  return issue.code === 'custom' ? undefined : 'It is not in the form that the database takes.';
};

/** Why the database can never accept a form; empty when there is no such reason. */
export function neverAccepted(form: StatementForm): FieldErrors {
  const errors: FieldErrors = {};
  const add = (field: string, message: string): void => {
    errors[field] = [...(errors[field] ?? []), message];
  };
  if (decisions.every((field) => form[field] === undefined)) add('decision_visibility', 'None of the four decisions is taken.');
  for (const [field, isNeeded] of needed) if (isNeeded(form) && form[field] === undefined) add(field, 'It is missing.');
  for (const { path, message } of shape.safeParse(form, { error: wordsOf }).error?.issues ?? [])
    add(String(path[0] ?? 'statement'), message);
  return errors;
}
