/**
 * Which office may sign for what, read from a row of law: who issues alone, who needs a validator, who may validate.
 * A null category means an order that asks for no data but acts on items.
 */
import type { DataCategory, Office } from '@writ/access/vocabulary';
import type { Exigency, KindLaw, Signing } from './kind-law.ts';

/** What an office's signature is worth for a category. IF_VALIDATED: a validator can cure it; NEVER: nobody can. */
export type Competence = 'ALONE' | 'IF_VALIDATED' | 'NEVER';

/** Until when an order in exigent circumstances is confirmed, and what becomes of it otherwise. */
export type Exigent = Pick<Exigency, 'confirmation' | 'lapses' | 'article'>;

/** The row that governs a category; undefined when the kind can't ask for it. */
export const signingFor = (law: KindLaw, category: DataCategory | null): Signing | undefined =>
  law.signing.find(({ categories }) => (category === null ? categories.length === 0 : categories.includes(category)));

/** What an order's signatures have to cover: its categories, or null once when it asks for none. */
export const signedFor = (categories: readonly DataCategory[]): readonly (DataCategory | null)[] =>
  categories.length === 0 ? [null] : categories;

export function competenceToIssue(law: KindLaw, office: Office | null, category: DataCategory | null): Competence {
  const row = signingFor(law, category);
  if (row === undefined || office === null) return 'NEVER';
  if (row.alone.includes(office)) return 'ALONE';
  return row.ifValidated.includes(office) && row.validatedBy.length > 0 ? 'IF_VALIDATED' : 'NEVER';
}

/** Whether an order of this office could be issued for each of the categories, be it with a validation. */
export const mayIssue = (law: KindLaw, office: Office | null, categories: readonly DataCategory[]): boolean =>
  signedFor(categories).every((category) => competenceToIssue(law, office, category) !== 'NEVER');

/** Whether the office may validate each of the categories. */
export const mayValidate = (law: KindLaw, office: Office | null, categories: readonly DataCategory[]): boolean =>
  office !== null && signedFor(categories).every((category) => signingFor(law, category)?.validatedBy.includes(office) === true);

/**
 * What of the law lets the office order these categories in an emergency before somebody else signs: the term in which that has to follow. Null:
 * it waits for its validator, emergency or not.
 */
export function exigencyFor({ emergency, ...law }: KindLaw, office: Office | null, asked: readonly DataCategory[]): Exigent | null {
  if (emergency === null || asked.length === 0 || !asked.every((category) => emergency.categories.includes(category))) return null;
  const open = asked.filter((category) => competenceToIssue({ ...law, emergency }, office, category) !== 'ALONE');
  const { exigency, validation, article } = emergency;
  if (exigency === undefined) return { confirmation: validation, lapses: false, article };
  const rows = exigency.filter(({ by }) => office !== null && by.includes(office));
  const covers = (category: DataCategory): boolean => rows.some(({ categories }) => categories.includes(category));
  return open.every(covers) ? (rows.find(({ categories }) => open.some((one) => categories.includes(one))) ?? null) : null;
}

/** Whether the issuer's signature is not enough for one of the categories. */
export const needsValidation = (law: KindLaw, office: Office | null, categories: readonly DataCategory[]): boolean =>
  signedFor(categories).some((category) => competenceToIssue(law, office, category) !== 'ALONE');
