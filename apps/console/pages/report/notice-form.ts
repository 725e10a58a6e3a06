/**
 * The form by which anybody reports an item: what was written, and the input of the graph that it comes to. What names the item is one field, as
 * people have it: an address from their browser, or an id. What is wrong with the rest the server says, which decides.
 */
import type { NoticeInput, StatementCategory } from '../../src/graphql/public/graphql.ts';

export const categories = [
  'STATEMENT_CATEGORY_ANIMAL_WELFARE',
  'STATEMENT_CATEGORY_CONSUMER_INFORMATION',
  'STATEMENT_CATEGORY_CYBER_VIOLENCE',
  'STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN',
  'STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS',
  'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH',
  'STATEMENT_CATEGORY_INTELLECTUAL_PROPERTY_INFRINGEMENTS',
  'STATEMENT_CATEGORY_NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS',
  'STATEMENT_CATEGORY_PROTECTION_OF_MINORS',
  'STATEMENT_CATEGORY_RISK_FOR_PUBLIC_SECURITY',
  'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
  'STATEMENT_CATEGORY_SELF_HARM',
  'STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS',
  'STATEMENT_CATEGORY_VIOLENCE',
] as const satisfies readonly StatementCategory[];

const names = ['which', 'category', 'abuse', 'explanation', 'name', 'email', 'body', 'country', 'goodFaith'] as const;

/** What was written, by the names of the fields. */
export type NoticeForm = Readonly<Record<(typeof names)[number], string>>;

export const noticeForm = (written: Readonly<Record<string, string>>): NoticeForm =>
  Object.fromEntries(names.map((name) => [name, written[name] ?? ''])) as NoticeForm;

/** Whether the text is an address, as a browser shows it. */
const isAddress = (text: string): boolean => /^https?:\/\//i.test(text);

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** The input of the graph; null where no category was chosen, without which nothing can be asked. */
export function noticeInput(form: NoticeForm, language: 'en' | 'de'): NoticeInput | null {
  const category = categories.find((one) => one === form.category);
  if (category === undefined) return null;
  const which = form.which.trim();
  const isAbout = form.abuse !== '';
  return {
    ...(isAddress(which) ? { url: which } : { item: which }),
    category: isAbout ? 'STATEMENT_CATEGORY_PROTECTION_OF_MINORS' : category,
    keywords: isAbout ? ['KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL'] : [],
    explanation: form.explanation,
    name: orNull(form.name),
    email: orNull(form.email),
    publicBody: form.body.trim() === '' ? null : { name: form.body.trim(), country: form.country.trim().toUpperCase() },
    language,
    goodFaith: form.goodFaith !== '',
  };
}
