/**
 * The facts that a report is made from: one line each, in the form of RFC 8785, sorted by their bytes. A line names no person, account, item,
 * body or day. Every key is always there. What is not listed here is refused with the number of its line: no figure is made from what nobody understands.
 */
import canonicalize from 'canonicalize';
import { z } from 'zod';
import { categories } from './categories.ts';
import { FactError } from './fact-error.ts';
import { type FactsBytes, factLines } from './fact-lines.ts';

const count = z.int().nonnegative();
const state = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .nullable();

/** A list with each word once, in ascending order. */
const listOf = <const Word extends string>(words: readonly Word[]) =>
  z
    .array(z.enum(words))
    .refine((list) => list.every((word, at) => at === 0 || (list[at - 1] ?? '') < word), 'is not sorted, or has a word twice');

const categoryNames = categories.map(({ name }) => `STATEMENT_CATEGORY_${name}`);
const category = z.enum(categoryNames.filter((name) => name !== 'STATEMENT_CATEGORY_NOT_SPECIFIED_ORDER'));
const orderCategory = z.enum(categoryNames.filter((name) => name !== 'STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE'));
const anyCategory = z.enum(categoryNames);
/** KEYWORD_STALKING is a word of the Transparency Database alone: no row of Annex I counts it. */
const keywords = listOf([
  ...new Set([...categories.flatMap((one) => one.keywords.map(([keyword]) => `KEYWORD_${keyword}`)), 'KEYWORD_STALKING']),
]);

const ofOrder = {
  kind: z.enum(['EPOC', 'EPOC_PR', 'DSA_ACT', 'DSA_INFORM', 'TCO_REMOVAL', 'NATIONAL_PRODUCTION', 'NATIONAL_PRESERVATION']),
  ...{ state, emergency: z.boolean(), data: listOf(['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC', 'CONTENT']) },
};
const effect = z.enum(['act', 'inform', 'none']);
const counted = { ...ofOrder, effect, category: anyCategory, keywords };
const machine = z.enum(['AUTOMATED_DECISION_NOT_AUTOMATED', 'AUTOMATED_DECISION_PARTIALLY', 'AUTOMATED_DECISION_FULLY']);
const outcome = z.enum(['UPHELD', 'PARTIALLY_REVERSED', 'REVERSED', 'OMITTED']);
const contested = {
  basis: listOf(['VISIBILITY', 'MONETARY', 'PROVISION', 'ACCOUNT', 'NOTICE', 'ACCESS']),
  ...{ flagger: z.boolean(), covers: z.enum(['DECISION', 'EXECUTION']) },
};
const ground = z.enum(['THIRD_COUNTRY_CONFLICT', 'LEGALITY']);
const currency = z.string().regex(/^[A-Z]{3}$/);

/** Why an order was refused: the platform's answers (Regulation (EU) 2023/1543, Annex III) and the enforcing authority's grounds (Art. 12). */
export const refusalGrounds = [
  ...(['INCOMPLETE', 'MANIFEST_ERROR', 'INSUFFICIENT_INFORMATION', 'DE_FACTO_IMPOSSIBLE', 'DATA_NOT_AVAILABLE'] as const),
  ...(['NOT_PERMITTED_ISSUER', 'OFFENCE_NOT_COVERED', 'OUT_OF_SCOPE', 'IMMUNITY_OR_PRIVILEGE', 'PRESS_OR_EXPRESSION'] as const),
  ...(['THIRD_COUNTRY_CONFLICT', 'OTHER', 'FUNDAMENTAL_RIGHTS', 'NE_BIS_IN_IDEM', 'NOT_AN_OFFENCE'] as const),
] as const;

/** The words of the Transparency Database for what a restriction does. */
const decisions = {
  visibility: [
    ...(['DECISION_VISIBILITY_CONTENT_REMOVED', 'DECISION_VISIBILITY_CONTENT_DISABLED', 'DECISION_VISIBILITY_CONTENT_DEMOTED'] as const),
    ...(['DECISION_VISIBILITY_CONTENT_AGE_RESTRICTED', 'DECISION_VISIBILITY_CONTENT_INTERACTION_RESTRICTED'] as const),
    ...(['DECISION_VISIBILITY_CONTENT_LABELLED', 'DECISION_VISIBILITY_OTHER'] as const),
  ],
  monetary: ['DECISION_MONETARY_SUSPENSION', 'DECISION_MONETARY_TERMINATION', 'DECISION_MONETARY_OTHER', 'NONE'],
  provision: [
    ...(['DECISION_PROVISION_PARTIAL_SUSPENSION', 'DECISION_PROVISION_TOTAL_SUSPENSION'] as const),
    ...(['DECISION_PROVISION_PARTIAL_TERMINATION', 'DECISION_PROVISION_TOTAL_TERMINATION', 'NONE'] as const),
  ],
  account: ['DECISION_ACCOUNT_SUSPENDED', 'DECISION_ACCOUNT_TERMINATED', 'NONE'],
} as const;

const fact = <const Name extends string, const Shape extends z.ZodRawShape>(name: Name, shape: Shape) =>
  z.strictObject({ fact: z.literal(name), ...shape });

const shapes = {
  order: fact('order', { ...counted, category: orderCategory, items: count, informHours: count.nullable() }),
  classification: fact('classification', {
    ...{ ...counted, category, wasCategory: orderCategory, wasKeywords: keywords, items: count, informHours: count.nullable() },
  }),
  effect: fact('effect', { ...counted, category: orderCategory, hours: count }),
  notification: fact('notification', { ...ofOrder, here: z.boolean() }),
  refusal: fact('refusal', {
    ...ofOrder,
    by: z.enum(['PLATFORM', 'VALIDATION', 'ENFORCING']),
    whole: z.boolean(),
    grounds: listOf(refusalGrounds),
  }),
  remedy: fact('remedy', { ...ofOrder, ground }),
  'remedy-ended': fact('remedy-ended', { ...ofOrder, ground, outcome: z.enum(['ORDER_STANDS', 'ANNULLED', 'TAKEN_BACK']) }),
  'cost-claimed': fact('cost-claimed', { ...ofOrder, amount: count, currency }),
  'cost-answered': fact('cost-answered', { ...ofOrder, amount: count, paid: count, currency }),
  'notice-received': fact('notice-received', { flagger: z.boolean(), category, keywords }),
  notice: fact('notice', {
    ...{ flagger: z.boolean(), category, keywords, outcome: z.enum(['ACTIONED', 'NOT_ACTIONED']), hours: count, law: count, terms: count },
    ...{ machine, again: z.boolean() },
  }),
  measure: fact('measure', {
    ...{ ground: z.enum(['LAW', 'TERMS', 'ORDER']), category: z.union([category, z.literal('NONE')]), keywords },
    ...{ visibility: listOf(decisions.visibility), monetary: z.enum(decisions.monetary), provision: z.enum(decisions.provision) },
    ...{ account: z.enum(decisions.account), subject: z.enum(['ITEM', 'ACCOUNT']) },
    source: z.enum(['SOURCE_ARTICLE_16', 'SOURCE_TRUSTED_FLAGGER', 'SOURCE_TYPE_OTHER_NOTIFICATION', 'SOURCE_VOLUNTARY', 'NONE']),
    ...{ machineFound: z.boolean().nullable(), machine: machine.nullable(), puid: z.string().regex(/^[A-Za-z0-9_-]{1,500}$/) },
  }),
  'complaint-filed': fact('complaint-filed', contested),
  complaint: fact('complaint', { ...contested, outcome, hours: count, imposed: count.nullable(), machine }),
  'dispute-submitted': fact('dispute-submitted', {}),
  dispute: fact('dispute', { outcome, hours: count }),
  'dispute-ended': fact('dispute-ended', { outcome, implemented: z.boolean() }),
  suspension: fact('suspension', { misuse: z.enum(['ILLEGAL_CONTENT', 'UNFOUNDED_NOTICES', 'UNFOUNDED_COMPLAINTS']) }),
} as const;

/** The kinds of facts. */
type FactKind = keyof typeof shapes;
/** What facts of one kind say. `times`: so many lines say it. What names a single statement, its `puid`, counts nowhere and is blank. */
export type FactOf<Kind extends FactKind> = z.infer<(typeof shapes)[Kind]> & { readonly times: number };
/** Any fact. */
export type Fact = { [Kind in FactKind]: FactOf<Kind> }[FactKind];

/** The facts of one kind. */
export const factsOf = <Kind extends FactKind>(facts: readonly Fact[], kind: Kind): FactOf<Kind>[] =>
  facts.filter((one): one is Extract<Fact, { fact: Kind }> => one.fact === kind) as FactOf<Kind>[];

const isKind = (kind: unknown): kind is FactKind => typeof kind === 'string' && Object.hasOwn(shapes, kind);

function parsed(line: string, at: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new FactError(at, undefined, 'it is no JSON.');
  }
}

const kindOf = (value: unknown): unknown => (typeof value === 'object' && value !== null && 'fact' in value ? value.fact : undefined);

function parseFact(line: string, at: number): z.infer<(typeof shapes)[FactKind]> {
  const value = parsed(line, at);
  const kind = kindOf(value);
  if (!isKind(kind)) throw new FactError(at, 'fact', `there is no fact ${JSON.stringify(kind) ?? 'without this key'}.`);
  const read = shapes[kind].safeParse(value);
  if (!read.success) {
    const [issue] = read.error.issues;
    const key = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path[0];
    throw new FactError(at, key === undefined ? undefined : String(key), `${issue?.message ?? 'it is no fact'}.`);
  }
  if (canonicalize(value) !== line) throw new FactError(at, undefined, 'it is not written as RFC 8785 writes it.');
  return read.data;
}

/** The lines as a file has them: sorted by their bytes, each with a line feed. Equal lines remain: each is a fact of its own. */
export function factsFile(lines: readonly string[]): string {
  const sorted = lines.map((line) => Buffer.from(line)).sort(Buffer.compare);
  return sorted.map((line) => `${line.toString('utf8')}\n`).join('');
}

/** How many of some facts there are. */
export const countOf = (facts: readonly { readonly times: number }[]): number => facts.reduce((sum, { times }) => sum + times, 0);

/**
 * The facts of a file, each that is said once with how often it is: memory is needed for what differs, not for each line. Throws {@link FactError} for the first line
 * that is none or is out of order.
 */
export function parseFacts(facts: FactsBytes): Fact[] {
  const counted = new Map<string, { times: number }>();
  let before: Buffer | undefined;
  for (const { line, bytes, at } of factLines(facts)) {
    const fact = parseFact(line, at);
    if (before !== undefined && Buffer.compare(before, bytes) > 0)
      throw new FactError(at, undefined, 'the lines are not sorted by their bytes.');
    before = Buffer.from(bytes);
    const said = 'puid' in fact ? { ...fact, puid: '' } : fact;
    const key = JSON.stringify(said);
    const known = counted.get(key);
    if (known === undefined) counted.set(key, { ...said, times: 1 });
    else known.times += 1;
  }
  return [...counted.values()] as Fact[];
}
