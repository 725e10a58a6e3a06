/** Texts that a reason can begin with, by category and outcome. Each has places to fill in. */
import { useIntl } from 'react-intl';

export interface Template {
  id: string;
  /** What its button says. */
  label: string;
  text: string;
}

/** The words of a template: its button's under the key, its text under the key with `.text`. */
const prefix = 'template.';

/** The templates of a decision: those of its category first, then those of every category. `of` is the kind of case and its outcome, as in the words. */
export function useTemplates(of: string | null, category: string | null): readonly Template[] {
  const { messages } = useIntl();
  if (of === null) return [];
  const under = (group: string): Template[] =>
    Object.keys(messages)
      .filter((key) => key.startsWith(`${prefix}${of}.${group}.`) && !key.endsWith('.text'))
      .map((key) => ({ id: key, label: String(messages[key]), text: String(messages[`${key}.text`]) }));
  return [...(category === null ? [] : under(category.replace('STATEMENT_CATEGORY_', ''))), ...under('ANY')];
}
