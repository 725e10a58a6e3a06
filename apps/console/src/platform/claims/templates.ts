/** Texts that a reason can begin with, by category and outcome. Each has places to fill in. */
import { useIntl } from 'react-intl';

export interface Template {
  id: string;
  /** What its button says. */
  label: string;
  text: string;
}

/** The templates of a decision, whose button has the words under a key and whose text those under the key with `.text`: those of its category first, then those of every category. `of` is the kind of case and its outcome, as in the words. */
export function useTemplates(of: string | null, category: string | null): readonly Template[] {
  const { messages } = useIntl();
  if (of === null) return [];
  const under = (group: string): Template[] => {
    const start = `template.${of}.${group}`;
    return Object.keys(messages)
      .filter((key) => key.startsWith(`${start}.`) && !key.endsWith('.text'))
      .map((key) => ({ id: key, label: String(messages[key]), text: String(messages[`${key}.text`]) }));
  };
  return [...(category === null ? [] : under(category.replace('STATEMENT_CATEGORY_', ''))), ...under('ANY')];
}
