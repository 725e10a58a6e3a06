/**
 * What the official sheets look like, read from Annex I of Implementing Regulation (EU) 2024/2835 for the check alone, and in a form of its own:
 * texts that are cut into cells. What makes reports has another; a slip in one of the two is a finding.
 */
import { categoryText } from './category-text.ts';

/** Rows of part 2 after TOTAL: label, description, name. */
export const categoryNames: readonly (readonly [label: string, description: string, name: string])[] = (() => {
  let [category, keyword] = [0, 0];
  return categoryText
    .split('|\n')
    .map((line) => line.replace(/^\n/, ''))
    .filter((line) => line !== '')
    .map((line) => {
      const [name = '', description = ''] = line.trimStart().split('=');
      if (line.startsWith('  ')) {
        keyword += 1;
        return [`Category ${category}${'abcdefghij'[keyword - 1]}`, description, `KEYWORD_${name}`] as const;
      }
      [category, keyword] = [category + 1, 0];
      return [`Category ${category}`, description, `STATEMENT_CATEGORY_${name}`] as const;
    });
})();

/** The keywords of each category, by its name. */
export const categoriesOf: ReadonlyMap<string, readonly string[]> = (() => {
  const found = new Map<string, string[]>();
  let of: string[] = [];
  for (const [, , name] of categoryNames)
    if (name.startsWith('STATEMENT_')) {
      of = [];
      found.set(name, of);
    } else of.push(name);
  return found;
})();

const states = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' ');
/** The scopes of part 3 and 10. */
export const scopes = ['TOTAL', ...states];
export const languages = 'bg es cs da de et el en fr ga hr it lv lt hu mt nl pl pt ro sk sl fi sv'.split(' ');

const cut = (text: string): string[] => text.replace(/\n/g, '').split('|');

const toAct = 'order to act against illegal content';
const toInform = 'order to provide information';
const items = 'specific items of information included in the total number of';
const flagged = '(Trusted Flagger notices)';

/** The names of figures of the parts with a row for each category; behind each figure is one of contextual information. */
export const figureNames = {
  3: cut(
    `Number of orders to act against illegal content received|Number of ${items} orders to act against illegal content|` +
      `Median time to inform the authority of the receipt of the ${toAct}|Median time to give effect to the ${toAct}|` +
      `Number of orders to provide information|Median time to inform the authority of the receipt of the ${toInform}|` +
      `Median time to give effect to the ${toInform}`,
  ),
  4: cut(
    `Number of notices received |Number of notices received from Trusted flaggers|Number of ${items} notices|` +
      `Number of ${items} notices by Trusted Flaggers ${flagged}|Median time to take action|Median time to take action ${flagged}|` +
      `Number of actions taken on the basis of the law|Number of actions taken on the basis of the law ${flagged}|` +
      `Number of actions taken on the basis of the terms and conditions of the service|` +
      `Number of actions taken on the basis of the terms and conditions of the service ${flagged}`,
  ),
  5: cut(
    `Number of measures taken at the provider's own initiative |Number of measures taken after detection with solely automated means |
Visibility restriction Removal|Visibility restriction Disable|Visibility restriction Demoted|Visibility restriction Age restricted|
Visibility restriction Interaction restricted|Visibility restriction Labelled |Visibility restriction Other|
Monetary restriction Suspension|Monetary restriction Termination|Monetary restriction Other|
Provision of the service Suspension|Provision of the service Termination|Account restriction Suspension|Account restriction Termination`,
  ),
};

const context: Readonly<Record<3 | 4 | 5, (name: string) => string>> = {
  // Two of the seven begin with a small letter there.
  3: (name) => `Contextual information on ${name.replace(/^Number of (?=orders to act|specific)/, 'number of ')}`,
  4: (name) => `Contextual information on ${name}`,
  5: (name) => `Contextual Information on ${name}`,
};

const front = (category: string): string[] => [
  'Applicability',
  'Service',
  'Reporting period',
  category,
  'Description of the sub-category "Other"',
];
const withContext = (part: 3 | 4 | 5): string[] => [...figureNames[part], ...figureNames[part].map(context[part])];

/** The header of each part, by its number. */
export const headers: Readonly<Record<number, readonly string[]>> = {
  1: cut('Applicability|Service|Indicator|Value'),
  2: cut(
    'Category label|Category description|Category of illegal content / incompatible with the terms and conditions|Contextual information',
  ),
  3: [...front('Category of illegal content'), 'Scope', ...withContext(3)],
  4: [...front('Category of illegal content'), ...withContext(4)],
  5: [...front('Category of illegal content'), ...withContext(5)],
  6: [...front("Category of incompatibility with the provider's terms and conditions"), ...withContext(5)],
  7: cut('Applicability|Service|Reporting period|Section|Indicator|Scope|Value|Contextual Information'),
  8: cut('Applicability|Service|Reporting period|Section|Indicator|Scope|Value|Contextual Information'),
  9: cut('Applicability|Service|Reporting period|Section|Indicator|Scope|Value|Contextual information'),
  10: cut('Applicability|Service|Reporting period|Section|Indicator|Scope|Value'),
  11: cut('Applicability|Service|Reporting period|Indicator|Value'),
};

/** The names of the files, by the number of the part. */
export const files: Readonly<Record<number, string>> = {
  1: '1_summary.csv',
  2: '2_categories_names.csv',
  3: '3_member_states_orders.csv',
  4: '4_notices.csv',
  5: '5_own_initiative_illegal.csv',
  6: '6_own_initiative_TC.csv',
  7: '7_appeals_and_recidivism.csv',
  8: '8_automated_means.csv',
  9: '9_human_resources.csv',
  10: '10_AMAR.csv',
  11: '11_qualitative.csv',
};

/** The category of a row, and the keyword of one; undefined for TOTAL and for a category's own row. */
export interface RowName {
  readonly name: string;
  readonly under?: string;
}

/** The rows by category of parts 3 to 6: each name below the category that it belongs to. */
export function rowNames(part: 3 | 4 | 5 | 6): RowName[] {
  const left = new Map([
    [3, /OTHER_VIOLATION_TC$|SPECIFIED_NOTICE$/],
    [4, /OTHER_VIOLATION_TC$|SPECIFIED_ORDER$/],
    [5, /OTHER_VIOLATION_TC$|SPECIFIED_(?:ORDER|NOTICE)$/],
    [6, /SPECIFIED_(?:ORDER|NOTICE)$/],
  ]).get(part);
  const below = [...categoriesOf].filter(([category]) => !left?.test(category));
  return [
    { name: 'TOTAL' },
    ...below.flatMap(([category, keywords]): RowName[] => [{ name: category }, ...keywords.map((name) => ({ name, under: category }))]),
  ];
}
